// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes from programs that differ whatever they differ without. */
final class Shrinker {

    /** Says which of the programs differ, and how. */
    @FunctionalInterface
    interface Differs {
        Map<Program, String> among(List<Program> programs) throws Exception;
    }

    private static final int MOST_ROUNDS = 20;

    private Shrinker() {}

    /** The smallest that was found for each of these, which all differ, and how it differs. */
    static Map<Program, String> shrunk(Map<Program, String> differing, Differs differs) throws Exception {
        Map<Integer, Program> smallest = new LinkedHashMap<>();
        Map<Integer, String> differences = new LinkedHashMap<>();
        differing.forEach((program, difference) -> {
            smallest.put(program.number(), program);
            differences.put(program.number(), difference);
        });
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<Program> candidates = new LinkedHashSet<>();
            for (Program program : smallest.values()) {
                candidates.addAll(smaller(program));
            }
            Map<Program, String> still = differs.among(List.copyOf(candidates));
            boolean progress = false;
            List<Program> order = new ArrayList<>(still.keySet());
            order.sort(Comparator.comparingInt(Program::size).reversed());
            for (Program candidate : order) {
                smallest.put(candidate.number(), candidate);
                differences.put(candidate.number(), still.get(candidate));
                progress = true;
            }
            if (!progress) {
                break;
            }
        }
        Map<Program, String> result = new LinkedHashMap<>();
        smallest.forEach((number, program) -> result.put(program, differences.get(number)));
        return result;
    }

    /** All that a program can be made into by one change. */
    static List<Program> smaller(Program program) {
        List<Program> smaller = new ArrayList<>();
        if (program.caller() != Program.Caller.MAIN) {
            smaller.add(program.calledBy(Program.Caller.MAIN));
        }
        List<Step> steps = program.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.managed()) {
                smaller.add(program.with(replaced(steps, i, step.unmanaged())));
            }
            if (step.tolerant()) {
                smaller.add(program.with(replaced(steps, i, step.intolerant())));
            }
            if (steps.size() > 1) {
                smaller.add(program.with(without(steps, i)));
                smaller.addAll(bypassing(program, i));
            }
        }
        return smaller.stream().filter(made -> !made.steps().isEmpty()).toList();
    }

    private static List<Step> replaced(List<Step> steps, int index, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return changed;
    }

    /** Without a step and all that needs it. */
    private static List<Step> without(List<Step> steps, int index) {
        List<Step> kept = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i == index || gone.stream().anyMatch(step::uses)) {
                gone.add(step.variable());
            } else {
                kept.add(step);
            }
        }
        return kept;
    }

    /** Without a layer: what stood on it stands on what is below or beside. */
    private static List<Program> bypassing(Program program, int index) {
        List<Program> programs = new ArrayList<>();
        List<Step> steps = program.steps();
        int gone = steps.get(index).variable();
        boolean used = steps.stream().anyMatch(step -> step.uses(gone));
        for (int other = 0; used && other < index; other++) {
            List<Step> kept = new ArrayList<>(steps.subList(0, index));
            for (Step step : steps.subList(index + 1, steps.size())) {
                Step replacing = step.replacing(gone, steps.get(other));
                if (replacing != null) {
                    kept.add(replacing);
                }
            }
            if (kept.size() == steps.size() - 1) {
                programs.add(program.with(kept));
            }
        }
        return programs;
    }
}
