// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.text.JsonWriter;
import io.unclosed.model.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule: every resource of this type is to be closed.
 *
 * @param type fully qualified, and the rule's name for good
 * @param closer the call that closes it
 * @param severity how bad it is not to
 */
record SarifRule(String type, String closer, Severity severity) {

    private static final List<String> TAGS = List.of("reliability", "resource-leak", "external/cwe/cwe-772");

    /** The rules that some findings broke, by type. */
    static List<SarifRule> of(List<Finding> findings) {
        Map<String, SarifRule> rules = new TreeMap<>();
        for (Finding finding : findings) {
            rules.putIfAbsent(finding.type(), new SarifRule(finding.type(), finding.closer(), finding.severity()));
        }
        return List.copyOf(rules.values());
    }

    void members(JsonWriter rule) {
        rule.member("id", Printable.text(type))
                .member("name", "Unclosed" + simpleName().replaceAll("[^A-Za-z0-9]", ""))
                .object("shortDescription", text -> text.member("text", "Unclosed " + Printable.text(simpleName())))
                .object("fullDescription", text -> text.member("text", description()))
                .object("help", text -> text.member("text", help()).member("markdown", markdown()))
                .object("defaultConfiguration", it -> it.member("level", severity.word()))
                .object(
                        "properties",
                        properties -> properties
                                .array("tags", TAGS, JsonWriter::value)
                                .member("precision", "very-high")
                                .member(
                                        "problem.severity",
                                        severity == Severity.NOTE ? "recommendation" : severity.word()));
    }

    private String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private String description() {
        return "A " + Printable.text(type) + " was opened and not closed with " + Printable.text(closer)
                + ". What it holds outside the heap, such as a file descriptor or native memory, is lost until the"
                + " collector happens to find it, or for good.";
    }

    private String help() {
        return closer.equals("close()")
                ? "Open it in a try-with-resources statement, which closes it whatever happens inside. Where an object"
                        + " keeps it, close it in that object's own close()."
                : "Call " + Printable.text(closer) + " in a finally block. Where an object keeps it, call it in that"
                        + " object's own close().";
    }

    private String markdown() {
        String simple = simpleName();
        String plain = simple.replaceAll("[^A-Za-z0-9.]", "");
        String code = closer.equals("close()")
                ? "try (" + plain + " resource = …) {\n    …\n}"
                : plain + " resource = …;\ntry {\n    …\n} finally {\n    resource."
                        + Printable.text(closer).replace("`", "") + ";\n}";
        return help() + "\n\n```java\n" + code + "\n```\n";
    }
}
