// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on resource types ends with a table that has a row for each reason in the audit, with its classes. */
class AuditPageTest {

    private static final Path PAGE = Path.of("../../docs/resource-types.md");
    private static final String TITLE = "\n## Classes of the JDK\n";
    private static final String HEADER = "|---|---|\n";

    @Test
    void thePageAndTheAuditSayTheSame() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(TITLE) + TITLE.length());
        String table = section.substring(section.indexOf(HEADER) + HEADER.length());

        assertEquals(table(Audit.builtIn()), table, "put the expected lines into " + PAGE.getFileName());
    }

    private static String table(Audit audit) {
        Map<String, List<Audit.Group>> rows = audit.groups().stream()
                .sorted(Comparator.comparing(Audit.Group::kind))
                .collect(Collectors.groupingBy(Audit.Group::heading, LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().map(AuditPageTest::row).collect(Collectors.joining());
    }

    private static String row(List<Audit.Group> groups) {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (Audit.Group group : groups) {
            for (Audit.Entry entry : group.entries()) {
                int dot = entry.name().lastIndexOf('.');
                packages.computeIfAbsent(entry.name().substring(0, dot), name -> new TreeSet<>())
                        .add(entry.toString().substring(dot + 1).replace('$', '.'));
            }
        }
        String classes = packages.entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        return "| " + heading(groups.get(0)) + " | " + classes + " |\n";
    }

    private static String heading(Audit.Group group) {
        String types = String.join(", ", group.types());
        String quoted = group.types().stream().map(type -> "`" + type + "`").collect(Collectors.joining(", "));
        return group.heading().replace(types, quoted);
    }
}
