// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import io.unclosed.model.suppress.DefaultSuppressions;
import io.unclosed.model.suppress.Glob;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import io.unclosed.model.suppress.Suppressions;
import io.unclosed.model.text.Printable;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.Severities;
import io.unclosed.report.journal.BaselineReader;
import io.unclosed.report.journal.NoReportException;
import io.unclosed.report.journal.ReportSource;
import io.unclosed.report.journal.UnreadableReportException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that holds the journals of some modules against a gate. */
abstract class JudgingMojo extends UnclosedMojo {

    /** The verdicts that count: some of leaked, rescued, overdue, open; leaked and rescued unless given. */
    @Parameter(property = "unclosed.failOn")
    private List<String> failOn = List.of();

    /**
     * How bad findings of a type are, by its name, simple or full, or a glob: error, warning or note, of which only an
     * error counts.
     */
    @Parameter
    private Map<String, String> severities = Map.of();

    /** Findings that are known: a baseline file, or an earlier report. */
    @Parameter(property = "unclosed.baseline")
    private @Nullable File baseline;

    /** Files of rules for findings that are accepted, each with a reason. */
    @Parameter(property = "unclosed.suppressions")
    private List<File> suppressions = List.of();

    /** Whether the built-in rules for known leaks of common libraries hold. */
    @Parameter(property = "unclosed.defaultSuppressions", defaultValue = "true")
    private boolean defaultSuppressions;

    @Override
    final void run() throws MojoExecutionException, MojoFailureException {
        List<Module> modules = modules();
        List<Path> journals = modules.stream()
                .flatMap(module -> module.journals().stream())
                .distinct()
                .toList();
        if (!journals.isEmpty()) {
            judge(modules, journals);
            return;
        }
        List<String> unwatched = modules.stream()
                .filter(module -> module.testedSince(start()))
                .map(Module::name)
                .toList();
        if (unwatched.isEmpty()) {
            info("No test ran, so there is no journal in " + dest());
        } else {
            unwatched(unwatched);
        }
    }

    /** The modules whose journals count. */
    List<Module> modules() {
        return List.of(Module.of(project(), project(), dest()));
    }

    /** All modules of the build. */
    final List<Module> allModules() {
        return session().getProjects().stream()
                .map(each -> Module.of(each, project(), dest()))
                .toList();
    }

    abstract void judge(List<Module> modules, List<Path> journals) throws MojoExecutionException, MojoFailureException;

    /** Tests ran in these modules, and none under the agent. */
    abstract void unwatched(List<String> modules) throws MojoFailureException;

    final io.unclosed.model.Report read(List<Path> journals) throws MojoFailureException {
        try {
            return ReportSource.read(journals);
        } catch (NoReportException e) {
            List<String> lines =
                    new ArrayList<>(e.problems().stream().map(Printable::text).toList());
            lines.add(e.sentence());
            throw new MojoFailureException(String.join("\n", lines), e);
        }
    }

    final Gate gate(long max, Baseline known) throws MojoExecutionException {
        return new Gate(counting(), graded(), max, known, accepted());
    }

    final @Nullable Path baseline() {
        return baseline == null ? null : baseline.toPath();
    }

    /** It may be that {@code check} is yet to write it. */
    final boolean baselineIsThere() {
        return baseline != null && baseline.exists();
    }

    final Baseline known() throws MojoExecutionException {
        if (baseline == null) {
            return Baseline.NONE;
        }
        try {
            return BaselineReader.known(baseline.toPath());
        } catch (NoReportException e) {
            throw new MojoExecutionException(
                    "the baseline " + baseline + " cannot be used: " + e.sentence()
                            + "; write it with -Dunclosed.updateBaseline",
                    e);
        } catch (UnreadableReportException e) {
            throw new MojoExecutionException("the baseline " + baseline + " cannot be used: " + e.sentence(), e);
        }
    }

    private Set<Verdict> counting() throws MojoExecutionException {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String word : failOn) {
            verdicts.add(Verdict.of(word.strip())
                    .orElseThrow(() -> new MojoExecutionException(
                            "failOn " + word + " is no verdict; give some of " + Verdict.words())));
        }
        return verdicts.isEmpty() ? Gate.DEFAULT_FAIL_ON : verdicts;
    }

    private Severities graded() throws MojoExecutionException {
        Map<Glob, Severity> byType = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : severities.entrySet()) {
            byType.put(new Glob(entry.getKey()), severity(entry));
        }
        return new Severities(byType);
    }

    private static Severity severity(Map.Entry<String, String> entry) throws MojoExecutionException {
        try {
            return Severity.valueOf(entry.getValue().strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(
                    "the severity " + entry.getValue() + " of " + entry.getKey()
                            + " is none; give one of error, warning, note",
                    e);
        }
    }

    private Suppressions accepted() throws MojoExecutionException {
        List<Suppression> rules = new ArrayList<>();
        for (File file : suppressions) {
            try {
                rules.addAll(new SuppressionParser(file.toString()).parse(InputFile.text(file.toPath())));
            } catch (SuppressionException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            } catch (UnfitFileException e) {
                throw new MojoExecutionException("the suppressions " + e.getMessage() + "; name another file", e);
            } catch (IOException e) {
                throw new MojoExecutionException("the suppressions " + file + " cannot be read as UTF-8 text", e);
            }
        }
        return new Suppressions(rules, defaultSuppressions ? DefaultSuppressions.rules() : List.of());
    }
}
