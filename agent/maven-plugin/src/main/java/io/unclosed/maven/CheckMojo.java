// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.report.explain.GateSentence;
import io.unclosed.report.format.Gaps;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.BaselineEntry;
import io.unclosed.report.gate.BaselineFormat;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails the build if the tests of the module left unclosed what no build should pass with. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class CheckMojo extends JudgingMojo {

    /** How many findings are let pass that would fail the build. */
    @Parameter(property = "unclosed.max", defaultValue = "0")
    private long max;

    /** Pass although something is missing in a journal, as where a test kills its JVM. */
    @Parameter(property = "unclosed.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    /** Whether a failed gate fails the build, or is only said. */
    @Parameter(property = "unclosed.haltOnFailure", defaultValue = "true")
    private boolean haltOnFailure;

    /** Write what fails the build now, and what of the baseline is still there, to the baseline's file, and pass. */
    @Parameter(property = "unclosed.updateBaseline", defaultValue = "false")
    private boolean updateBaseline;

    @Override
    final void judge(List<Module> modules, List<Path> journals) throws MojoExecutionException, MojoFailureException {
        Report report = read(journals);
        if (updateBaseline) {
            update(report);
            return;
        }
        Gate gate = gate(max, known());
        GateResult outcome = gate.judge(report);
        String sentence = GateSentence.of(gate, outcome);
        FindingLines.of(outcome).forEach(this::error);
        FindingLines.notices(outcome).forEach(this::warn);
        if (!outcome.passed()) {
            fail(sentence);
        } else if (!report.complete() && !allowIncomplete) {
            fail("the report is incomplete, for the reasons above; run the build again, or set allowIncomplete");
        } else {
            info(sentence);
        }
    }

    @Override
    final void unwatched(List<String> modules) throws MojoFailureException {
        fail(
                "no report found: tests ran in " + String.join(", ", modules)
                        + ", and none under the agent; bind the goal"
                        + " prepare-agent, write @{argLine} where maven-surefire-plugin has an argLine of its own, and let it fork");
    }

    private void update(Report report) throws MojoExecutionException, MojoFailureException {
        Path file = baseline();
        if (file == null) {
            throw new MojoExecutionException(
                    "updateBaseline needs a file to write; set baseline, for instance to unclosed-baseline.jsonl");
        }
        if (!report.complete() && !allowIncomplete) {
            Gaps.of(report).forEach(this::warn);
            throw new MojoFailureException(
                    file + " is left as it is: an incomplete report does not show what is gone; run the build again");
        }
        GateResult outcome =
                gate(0, baselineIsThere() ? known() : Baseline.NONE).judge(report);
        List<Finding> known = Stream.of(Standing.Kind.FAILING, Standing.Kind.KNOWN)
                .flatMap(kind -> outcome.of(kind).stream())
                .toList();
        write(known, file);
        info("baseline " + file + ": " + known.size() + (known.size() == 1 ? " finding, " : " findings, ")
                + outcome.of(Standing.Kind.FAILING).size() + " new, " + outcome.gone() + " gone");
    }

    private static void write(List<Finding> known, Path file) throws MojoExecutionException {
        StringBuilder text = new StringBuilder();
        try {
            BaselineFormat.write(BaselineEntry.of(known), text);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write to the baseline " + file, e);
        }
    }

    private void fail(String sentence) throws MojoFailureException {
        if (haltOnFailure) {
            throw new MojoFailureException(sentence);
        }
        warn(sentence);
    }
}
