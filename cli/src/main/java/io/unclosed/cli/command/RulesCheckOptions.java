// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.check.CheckResult;
import io.unclosed.cli.check.ClassPath;
import io.unclosed.cli.check.ClassPath.UnreadableException;
import io.unclosed.cli.check.Diagnostic;
import io.unclosed.cli.check.RulesCheck;
import io.unclosed.cli.text.RulesCheckText;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Holds rules files against a class path. */
final class RulesCheckOptions {

    private static final String ON_CLASS_PATH = "unclosed-rules";

    @Option(
            names = "--check",
            paramLabel = "FILE",
            required = true,
            description =
                    "Print what the rules in this file match and what they miss, on this JDK and the class path. May be"
                            + " repeated.")
    private List<Path> files = List.of();

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "The program's jars and folders, in Java's syntax for class paths. None of their code runs.")
    private List<String> classPath = List.of();

    /** Prints the matches, then the misses. */
    int run(Setting setting) {
        List<String> entries = classPath.stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .toList();
        try (ClassPath classes = ClassPath.of(entries)) {
            return run(setting, classes);
        } catch (UnreadableException e) {
            throw new CommandFailure(ExitStatus.USAGE, String.valueOf(e.getMessage()), e);
        } catch (FileSystemException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--class-path: cannot read " + e.getFile() + "; name jars and folders", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--class-path: " + e.getMessage() + "; name jars and folders", e);
        }
    }

    private int run(Setting setting, ClassPath classes) {
        RulesCheckText text = new RulesCheckText(setting.terminal().width());
        List<CheckResult> answers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        boolean fine = true;
        Catalog catalog = withRulesOfProgram(classes);
        for (Path file : files) {
            RulesCheck check = new RulesCheck(file.toString(), read(file), classes);
            try {
                catalog = check.run(catalog);
            } catch (CatalogException e) {
                wrong.add(String.valueOf(e.getMessage()));
                fine = false;
            }
            answers.addAll(check.answers());
            for (Diagnostic complaint : check.complaints()) {
                wrong.add(complaint.toString());
                fine &= complaint.warning();
            }
        }
        text.lines(answers).forEach(setting::print);
        setting.terminal().out().text().flush();
        wrong.forEach(setting::complain);
        return fine ? ExitStatus.FINE : ExitStatus.USAGE;
    }

    /** As the agent does it: those with a mistake are left out. */
    private static Catalog withRulesOfProgram(ClassPath classes) {
        Catalog catalog = Catalog.builtIn();
        for (Path file : classes.files(ON_CLASS_PATH)) {
            try {
                catalog = catalog.with(
                        new CatalogParser(file.toString(), ResourceType.Origin.USER).parse(InputFile.text(file)));
            } catch (CatalogException | IOException e) {
                // The agent says so when the program starts; here another file is in question.
            }
        }
        return catalog;
    }

    private static String read(Path file) {
        try {
            return InputFile.text(file);
        } catch (UnfitFileException e) {
            throw new CommandFailure(ExitStatus.USAGE, "--check " + e.getMessage() + "; name another file", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "cannot read " + file + " as UTF-8 text; name a rules file with --check", e);
        }
    }
}
