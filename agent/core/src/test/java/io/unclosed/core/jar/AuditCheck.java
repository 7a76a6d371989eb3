// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import io.unclosed.report.audit.Audit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the audit against a JDK.
 *
 * @param types the types that the catalog has for this JDK
 * @param classes the public classes of the JDK, each with the reasons why it is a candidate, if it is one
 */
record AuditCheck(Audit audit, int jdk, Set<String> types, Map<String, List<String>> classes) {

    private static final String REMEDY = "find out what it holds and put it into jdk.audit";

    /** Reads what {@link PublicClasses} printed. */
    static AuditCheck of(Audit audit, int jdk, Set<String> types, List<String> printed) {
        Map<String, List<String>> classes = new TreeMap<>();
        for (String line : printed) {
            List<String> words = List.of(line.split(" "));
            if (!words.get(0).equals("class")) {
                throw new IllegalArgumentException(line);
            }
            classes.put(words.get(1), words.subList(2, words.size()));
        }
        return new AuditCheck(audit, jdk, types, classes);
    }

    /** What is not so, a line for each; empty if the audit is complete and true. */
    List<String> problems() {
        Map<String, Audit.Group> audited = audit.on(jdk);
        List<String> problems = new ArrayList<>();
        classes.forEach((name, reasons) -> {
            if (!reasons.isEmpty() && !audited.containsKey(name)) {
                problems.add("JDK " + jdk + " has " + name + " with " + String.join(", ", reasons) + ": " + REMEDY);
            }
        });
        Set<String> packages = packages();
        audited.keySet().forEach(name -> {
            if (packages.contains(packageName(name)) && !classes.containsKey(name)) {
                problems.add("JDK " + jdk + " has no class " + name
                        + ": correct its name in jdk.audit, or say behind it which"
                        + " JDKs have it, as in 'on 17..20'");
            }
        });
        audited.forEach((name, group) -> problems.addAll(problems(name, group, audited.keySet())));
        types.forEach(type -> {
            Audit.Group group = audited.get(type);
            if (group == null
                    || group.kind() != Audit.Kind.TRACKED
                    || !group.types().isEmpty()) {
                problems.add("the catalog tracks " + type + " on JDK " + jdk + ": put it below a line 'tracked' in"
                        + " jdk.audit");
            }
        });
        return problems;
    }

    private List<String> problems(String name, Audit.Group group, Set<String> audited) {
        Set<String> known = new HashSet<>(types);
        if (group.kind() == Audit.Kind.WRAPPER) {
            known.addAll(audited);
        }
        Set<String> wanted = new TreeSet<>(group.types());
        if (group.kind() == Audit.Kind.TRACKED && wanted.isEmpty()) {
            wanted.add(name);
        }
        wanted.removeAll(known);
        return wanted.stream()
                .map(type -> group.position() + ": " + name + " is " + group.heading() + ", but " + type + " is no "
                        + (group.kind() == Audit.Kind.WRAPPER ? "class of jdk.audit" : "type of the catalog")
                        + " on JDK " + jdk)
                .toList();
    }

    /** A JDK may lack whole modules. */
    Set<String> packages() {
        Set<String> packages = new HashSet<>();
        classes.keySet().forEach(name -> packages.add(packageName(name)));
        return packages;
    }

    static String packageName(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }
}
