// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.text.AuditText;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Verb;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import io.unclosed.report.audit.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the catalog. */
@Command(
        name = "types",
        header = "Print the tracked resource types, how they open and how they close.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  unclosed types                        all types",
            "  unclosed types socket                 types with 'socket' in their names",
            "  unclosed types --rules buffers.rules  including your own rules",
            "  unclosed types --check buffers.rules --class-path app.jar",
            "                                        what your rules match and what they miss",
            "  unclosed types --audit java.util.zip  what the JDK's classes hold"
        })
public final class TypesCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "A part of a type's name, in upper or lower case. Default: all types")
    private List<String> names = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "A file with rules of your own, in addition to the built-in ones. May be repeated.")
    private List<Path> rules = List.of();

    @Option(
            names = "--audit",
            description =
                    "Print each closeable class of the JDK, what it holds, whether it is tracked, and if not, why.")
    private boolean audit;

    @ArgGroup(exclusive = false)
    private @Nullable RulesCheckOptions check;

    public TypesCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        if (check != null) {
            return check(check);
        }
        if (audit) {
            return printAudit();
        }
        Catalog catalog = Catalog.builtIn();
        for (Path file : rules) {
            catalog = with(catalog, file);
        }
        List<ResourceType> chosen =
                catalog.types().stream().filter(type -> isChosen(type.name())).toList();
        if (chosen.isEmpty()) {
            setting.complain("no type has " + String.join(" or ", names)
                    + " in its name; unclosed types, without a name, prints all");
            return ExitStatus.USAGE;
        }
        chosen.forEach(this::print);
        if (names.isEmpty()) {
            setting.print("never reported, because");
            catalog.exclusions().forEach(this::print);
        }
        setting.terminal().out().text().flush();
        return ExitStatus.FINE;
    }

    private int check(RulesCheckOptions options) {
        if (audit || !rules.isEmpty() || !names.isEmpty()) {
            setting.complain("--check stands alone, or with --class-path; see unclosed types --help");
            return ExitStatus.USAGE;
        }
        return options.run(setting);
    }

    private int printAudit() {
        AuditText text = new AuditText(Audit.builtIn(), setting.terminal().width());
        List<String> lines = text.lines(this::isChosen);
        if (lines.isEmpty()) {
            setting.complain("no class of the JDK that can be closed has " + String.join(" or ", names)
                    + " in its name; unclosed types --audit, without a name, prints all");
            return ExitStatus.USAGE;
        }
        lines.forEach(setting::print);
        if (names.isEmpty()) {
            setting.print(text.total());
        }
        setting.terminal().out().text().flush();
        return ExitStatus.FINE;
    }

    private static Catalog with(Catalog catalog, Path file) {
        try {
            return catalog.with(
                    new CatalogParser(file.toString(), ResourceType.Origin.USER).parse(InputFile.text(file)));
        } catch (CatalogException e) {
            throw new CommandFailure(ExitStatus.USAGE, String.valueOf(e.getMessage()), e);
        } catch (UnfitFileException e) {
            throw new CommandFailure(ExitStatus.USAGE, "--rules " + e.getMessage() + "; name another file", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "cannot read " + file + " as UTF-8 text; name a rules file with --rules", e);
        }
    }

    private boolean isChosen(String className) {
        String name = className.toLowerCase(Locale.ROOT);
        return names.isEmpty() || names.stream().anyMatch(part -> name.contains(part.toLowerCase(Locale.ROOT)));
    }

    private void print(ResourceType type) {
        setting.print(type.name() + "   close it with " + type.closer());
        for (Verb verb : List.of(Verb.OPENS, Verb.CLOSES)) {
            type.hooks().stream()
                    .filter(hook -> hook.verb() == verb)
                    .forEach(hook ->
                            setting.print("  " + (verb == Verb.OPENS ? "opens   " : "closes  ") + member(type, hook)));
        }
        setting.print("");
    }

    private static String member(ResourceType type, Hook hook) {
        String signature = hook.member().signature();
        return hook.className().equals(type.name())
                ? signature.substring(type.name().length() + 1)
                : signature;
    }

    private void print(Exclusion exclusion) {
        setting.print("  " + exclusion.because() + ": " + exclusion.frames());
    }
}
