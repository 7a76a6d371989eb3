// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A random program.
 *
 * @param number with the seed, what it can be made again by
 */
record Program(int number, Caller caller, List<Step> steps) {

    /** The thread that runs it. */
    enum Caller {
        MAIN,
        POOL,
        /** Of the pool where the JDK has no virtual threads. */
        VIRTUAL
    }

    Program {
        steps = List.copyOf(steps);
    }

    Program with(List<Step> others) {
        return new Program(number, caller, others);
    }

    Program calledBy(Caller other) {
        return new Program(number, other, steps);
    }

    /** What shrinking makes smaller. */
    int size() {
        int size = caller == Caller.MAIN ? 0 : 1;
        for (Step step : steps) {
            size += 10 + (step.managed() ? 1 : 0) + (step.tolerant() ? 1 : 0);
        }
        return size;
    }

    /** The same with its variables numbered one after the other. */
    Program renumbered() {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Step> renumbered = new ArrayList<>();
        for (Step step : steps) {
            numbers.put(
                    step.variable(),
                    step.made() == null
                            ? -1
                            : (int) steps.stream()
                                    .limit(renumbered.size())
                                    .filter(before -> before.made() != null)
                                    .count());
            renumbered.add(step.renumbered(numbers));
        }
        return with(renumbered);
    }

    /** A method of that name, each statement on a line of its own. */
    String source(String method) {
        StringBuilder source = new StringBuilder();
        source.append("    static void ").append(method).append("(World world) throws Throwable {\n");
        String indent = "        ";
        int blocks = 0;
        for (Step step : steps) {
            String line = step.action().declared() == null ? step.code() : step.declaration();
            if (step.managed()) {
                source.append(indent).append("try (").append(line).append(") {\n");
                indent += "    ";
                blocks++;
            } else if (step.tolerant()) {
                source.append(indent).append("try { ").append(line).append("; } catch (Exception tolerated) { }\n");
            } else {
                source.append(indent).append(line).append(";\n");
            }
        }
        for (; blocks > 0; blocks--) {
            indent = indent.substring(4);
            source.append(indent).append("}\n");
        }
        return source.append("    }\n").toString();
    }

    @Override
    public String toString() {
        return source("program" + number) + "    // called by " + caller;
    }
}
