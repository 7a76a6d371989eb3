// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Opcodes;

/** Whether a member differs from the original by nothing but calls of the tracker and the loads of their arguments. */
final class Insertions {

    private static final String CALL = Opcodes.INVOKESTATIC + " " + Callee.TRACKER.internalName() + " ";

    /** The arguments of the longest call, each with the load of its object, its cast and its turning round. */
    private static final int MOST_LOADS = 12;

    private static final Set<String> LOADS = Stream.of(
                    Opcodes.ALOAD,
                    Opcodes.ILOAD,
                    Opcodes.ACONST_NULL,
                    Opcodes.ICONST_M1,
                    Opcodes.ICONST_1,
                    Opcodes.LDC,
                    Opcodes.DUP,
                    Opcodes.DUP_X1,
                    Opcodes.SWAP,
                    Opcodes.CHECKCAST,
                    Opcodes.GETFIELD)
            .map(String::valueOf)
            .collect(Collectors.toSet());

    private final List<String> original;

    /** What stands before, between and behind the calls. */
    private final List<List<String>> parts = new ArrayList<>();

    private Insertions(List<String> original, List<String> changed) {
        this.original = original;
        List<String> part = new ArrayList<>();
        for (String line : changed) {
            if (line.startsWith(CALL)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        parts.add(part);
    }

    static boolean areAllOf(List<String> original, List<String> changed) {
        return new Insertions(original, changed).fits(0, 0);
    }

    /** Whether the parts from one on are the original from a line on, each but the last with loads at its end. */
    private boolean fits(int index, int from) {
        List<String> part = parts.get(index);
        if (index == parts.size() - 1) {
            return part.equals(original.subList(from, original.size()));
        }
        for (int kept = part.size(); kept >= Math.max(0, part.size() - MOST_LOADS); kept--) {
            boolean possible = from + kept <= original.size()
                    && part.subList(0, kept).equals(original.subList(from, from + kept))
                    && part.subList(kept, part.size()).stream().allMatch(Insertions::isLoad);
            if (possible && fits(index + 1, from + kept)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoad(String line) {
        return LOADS.contains(line.substring(0, line.indexOf(' ')));
    }
}
