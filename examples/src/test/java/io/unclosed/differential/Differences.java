// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Differences in words. */
final class Differences {

    private Differences() {}

    static Map<Program, String> first(Map<Program, String> all, int most) {
        Map<Program, String> first = new LinkedHashMap<>();
        for (Map.Entry<Program, String> entry : all.entrySet()) {
            if (first.size() < most) {
                first.put(entry.getKey(), entry.getValue());
            }
        }
        return first;
    }

    /** One for each set of programs that are the same but for their numbers. */
    static List<String> texts(Map<Program, String> differences) {
        Map<String, List<Program>> alike = new TreeMap<>();
        for (Program program : differences.keySet()) {
            String source = program.renumbered().source("program");
            alike.computeIfAbsent(source, none -> new ArrayList<>()).add(program);
        }
        List<String> texts = new ArrayList<>();
        for (List<Program> programs : alike.values()) {
            Program one = programs.get(0);
            String more = programs.size() == 1 ? "" : " (and " + (programs.size() - 1) + " like it)";
            texts.add(differences.get(one) + more + "\n" + one.renumbered());
        }
        return texts;
    }
}
