// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.text.JsonWriter;
import io.unclosed.model.text.Printable;
import io.unclosed.report.gate.Judged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, the exchange format of code analysis, as code scanning services take it: one run, a rule for each
 * resource type, a result for each finding, an invocation for each JVM.
 */
final class SarifFormat {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private final Content content;
    private final Report report;
    private final List<SarifRule> rules;

    private SarifFormat(Content content) {
        this.content = content;
        this.report = content.outcome().report();
        this.rules = SarifRule.of(report.findings());
    }

    static void write(Content content, Appendable out) throws IOException {
        new JsonWriter(out).value(new SarifFormat(content)::members);
        out.append('\n');
    }

    private void members(JsonWriter log) {
        log.member("$schema", SCHEMA).member("version", "2.1.0").array("runs", List.of(report), (writer, one) -> {
            writer.value(this::run);
        });
    }

    private void run(JsonWriter run) {
        run.object("tool", tool -> tool.object("driver", this::driver));
        run.array("invocations", report.jvms(), (writer, jvm) -> writer.value(item -> invocation(item, jvm)));
        run.member("columnKind", "utf16CodeUnits");
        Map<String, Integer> indexes = new LinkedHashMap<>();
        rules.forEach(rule -> indexes.put(rule.type(), indexes.size()));
        Map<String, Integer> seen = new LinkedHashMap<>();
        run.array("results", content.outcome().findings(), (writer, judged) -> {
            Finding finding = judged.finding();
            String identity = finding.verdict().word() + ":" + Printable.text(finding.fingerprint());
            int turn = seen.merge(identity, 1, Integer::sum);
            int rule = indexes.getOrDefault(finding.type(), -1);
            writer.value(result(judged, rule, identity + ":" + turn)::members);
        });
    }

    private SarifResult result(Judged judged, int rule, String identity) {
        return new SarifResult(judged, rule, identity, content.baseline(), content.sources());
    }

    private void driver(JsonWriter driver) {
        driver.member("name", "Unclosed")
                .member("version", version())
                .array("rules", rules, (writer, rule) -> writer.value(rule::members));
    }

    private static @Nullable String version() {
        return SarifFormat.class.getPackage().getImplementationVersion();
    }

    private void invocation(JsonWriter invocation, Jvm jvm) {
        invocation
                .member("executionSuccessful", jvm.complete())
                .member("startTimeUtc", jvm.start().toString())
                .member("processId", jvm.pid());
        // What concerns no JVM must stand with one: there is no other place.
        boolean first = jvm.equals(report.jvms().get(0));
        List<String> all = new ArrayList<>(jvm.notices());
        if (first) {
            all.addAll(report.problems());
        }
        String level = jvm.complete() && !(first && !report.problems().isEmpty()) ? "note" : "warning";
        if (!all.isEmpty()) {
            invocation.array(
                    "toolExecutionNotifications",
                    all,
                    (writer, notice) -> writer.value(item -> item.member("level", level)
                            .object("message", message -> message.member("text", Printable.text(notice)))));
        }
    }
}
