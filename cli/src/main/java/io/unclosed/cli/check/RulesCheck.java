// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.DisabledType;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through a rules file, statement by statement. */
public final class RulesCheck {

    /** The verb of a statement that stands for itself. */
    private static final String NONE = "";

    private final String file;
    private final Source source;
    private final ClassPath classes;
    private final Hierarchy hierarchy;
    private final Diagnostics diagnostics;
    private final HookCheck hooks;
    private final FrameCheck frames;
    private final int jdk = Runtime.version().feature();
    private final List<CheckResult> answers = new ArrayList<>();

    /** @param file what complaints call the source */
    public RulesCheck(String file, String text, ClassPath classes) {
        this.file = file;
        this.source = Source.of(text);
        this.classes = classes;
        this.hierarchy = new Hierarchy(classes);
        this.diagnostics = new Diagnostics(source, classes);
        this.hooks = new HookCheck(classes, hierarchy, diagnostics);
        this.frames = new FrameCheck(classes, diagnostics);
    }

    /** The results, in the order of the file: types first, then all else. */
    public List<CheckResult> answers() {
        return List.copyOf(answers);
    }

    /** The errors. */
    public List<Diagnostic> complaints() {
        return diagnostics.all();
    }

    /**
     * Checks the file as one that stands behind others.
     *
     * @param before the catalog so far
     * @return the catalog with these rules
     * @throws CatalogException at the first line that does not follow the grammar
     */
    public Catalog run(Catalog before) throws CatalogException {
        Catalog rules = new CatalogParser(file, ResourceType.Origin.USER).parse(String.join("\n", source.lines()));
        rules.types().forEach(type -> check(type, before));
        rules.exclusions().forEach(exclusion -> answers.add(check(exclusion)));
        Catalog known = before.with(new Catalog(rules.types(), rules.exclusions()));
        rules.disabledTypes().forEach(disabledType -> answers.add(check(disabledType, known)));
        return known;
    }

    private void check(ResourceType type, Catalog before) {
        if (!type.range().contains(jdk)) {
            answers.add(CheckResult.unchecked(NONE, type.name(), type.range()));
            return;
        }
        if (classes.find(type.name()).isEmpty()) {
            diagnostics.addMissingClass(type.position(), type.name());
            answers.add(new CheckResult(NONE, false, type.name() + ": no such class"));
        } else {
            answers.add(CheckResult.fit(NONE, type.name() + family(type) + replaced(type, before)));
        }
        type.hooks().forEach(hook -> answers.add(hooks.check(type, hook)));
        type.inside().forEach(inside -> answers.add(checkInside(type, inside)));
    }

    private String family(ResourceType type) {
        boolean family = type.hooks().stream()
                .anyMatch(hook -> hook.member().family() && hook.className().equals(type.name()));
        if (!family) {
            return "";
        }
        List<String> implementations = hierarchy.family(type.name()).stream()
                .filter(ClassFile::isConcrete)
                .map(ClassFile::name)
                .toList();
        return "+: " + NameList.classes(implementations.size())
                + (implementations.isEmpty() ? "" : ", " + NameList.few(implementations));
    }

    private static String replaced(ResourceType type, Catalog before) {
        boolean builtIn = before.types().stream()
                .anyMatch(other -> other.name().equals(type.name()) && other.origin() != ResourceType.Origin.USER);
        return builtIn ? " (instead of the built-in rule)" : "";
    }

    private CheckResult checkInside(ResourceType type, String inside) {
        String verb = "inside";
        return frames.fits(inside, source.below(type.position(), verb, inside))
                ? CheckResult.fit(verb, inside)
                : CheckResult.unfit(verb, inside);
    }

    private CheckResult check(Exclusion exclusion) {
        String statement = "never in " + exclusion.frames();
        if (!exclusion.range().contains(jdk)) {
            return CheckResult.unchecked(NONE, statement, exclusion.range());
        }
        return frames.fits(exclusion.frames(), source.of(exclusion.position(), exclusion.frames()))
                ? CheckResult.fit(NONE, statement)
                : CheckResult.unfit(NONE, statement);
    }

    private CheckResult check(DisabledType disabledType, Catalog known) {
        Optional<String> type = known.owners().stream()
                .filter(one -> one.isCalled(disabledType.type()))
                .map(ResourceType::name)
                .findFirst();
        if (type.isPresent()) {
            return CheckResult.fit(NONE, "never " + type.get());
        }
        List<String> names = known.owners().stream()
                .flatMap(one -> Stream.of(one.name(), one.simpleName()))
                .toList();
        String name = disabledType.type();
        String meant = Nearest.to(name, names)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; 'unclosed types' lists them");
        diagnostics.add(disabledType.position(), name, false, "there is no type " + name + meant);
        return CheckResult.unfit(NONE, "never " + name);
    }
}
