// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes programs. The same seed and number make the same program, always. */
final class Generator {

    private static final List<String> THEMES = List.of(
            "text", "text", "text", "text", "gz", "gz", "zip", "zip", "zip", "jar", "jar", "jar", "ser", "png", "wav",
            "xml");
    private static final int MOST_STEPS = 8;

    private final Actions actions;
    private final long seed;
    private final Pattern first;

    Generator(Actions actions, long seed) {
        this(actions, seed, "");
    }

    /** @param first what the code of each program's first action must have in it, a regular expression */
    Generator(Actions actions, long seed, String first) {
        this.actions = actions;
        this.seed = seed;
        this.first = Pattern.compile(first);
    }

    /** The programs from one number to another one. */
    List<Program> programs(int from, int to) {
        List<Program> programs = new ArrayList<>();
        for (int number = from; number < to; number++) {
            programs.add(program(number));
        }
        return programs;
    }

    Program program(int number) {
        return new Composition(number).program();
    }

    /** The making of one program. */
    private final class Composition {

        private final SplittableRandom random;
        private final int number;
        private final String theme;
        private final List<Step> steps = new ArrayList<>();

        Composition(int number) {
            // Twice: the streams of neighbouring seeds are the same one, shifted.
            this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ mixed(number));
            this.number = number;
            this.theme = THEMES.get(random.nextInt(THEMES.size()));
        }

        private static long mixed(int number) {
            return new SplittableRandom(number * 1_000_003L).nextLong();
        }

        Program program() {
            Program.Caller caller = Program.Caller.values()[random.nextInt(Program.Caller.values().length)];
            add(Action.Kind.OPEN);
            int more = random.nextInt(MOST_STEPS);
            for (int i = 0; i < more; i++) {
                add(kind());
            }
            return new Program(number, caller, steps);
        }

        private Action.Kind kind() {
            int percent = random.nextInt(100);
            if (percent < 30) {
                return Action.Kind.WRAP;
            }
            if (percent < 52) {
                return Action.Kind.USE;
            }
            if (percent < 78) {
                return Action.Kind.END;
            }
            return percent < 97 ? Action.Kind.OPEN : Action.Kind.FAIL;
        }

        private void add(Action.Kind kind) {
            Action action = chosen(kind);
            if (action == null) {
                return;
            }
            List<Step.Filling> fillings = new ArrayList<>();
            for (Action.Hole hole : action.holes()) {
                fillings.add(filling(hole));
            }
            boolean closeable = action.made() != null && AutoCloseable.class.isAssignableFrom(action.made());
            boolean managed = closeable && random.nextInt(100) < 20;
            boolean tolerant = action.made() == null && random.nextInt(100) < 40;
            steps.add(new Step(action, steps.size(), fillings, managed, tolerant));
        }

        private @Nullable Action chosen(Action.Kind kind) {
            int sum = 0;
            for (Action action : actions.all()) {
                sum += weight(action, kind);
            }
            if (sum == 0) {
                return null;
            }
            int drawn = random.nextInt(sum);
            for (Action action : actions.all()) {
                drawn -= weight(action, kind);
                if (drawn < 0) {
                    return action;
                }
            }
            throw new AssertionError("weights have changed");
        }

        /** 0 where the action cannot be taken now. */
        private int weight(Action action, Action.Kind kind) {
            if (action.kind() != kind
                    || (steps.isEmpty() && !first.matcher(action.code()).find())) {
                return 0;
            }
            for (Action.Hole hole : action.holes()) {
                if (hole.type() != null && variables(hole.type()).isEmpty()) {
                    return 0;
                }
            }
            int weight = action.rare() ? 1 : 4;
            if (!action.themes().isEmpty()) {
                weight = action.themes().contains(theme) ? weight * 4 : 1;
            }
            // What is there should be used: few of what can be opened needs something of that type.
            if (kind == Action.Kind.OPEN && action.needsVariable()) {
                weight *= 6;
            }
            boolean needsTwo = action.holes().stream()
                            .filter(hole -> hole.type() != null)
                            .distinct()
                            .count()
                    > 1;
            return needsTwo ? weight * 4 : weight;
        }

        private Step.Filling filling(Action.Hole hole) {
            Class<?> type = hole.type();
            if (type != null) {
                List<Step> variables = variables(type);
                boolean last = random.nextInt(100) < 60;
                int index = last ? variables.size() - 1 : random.nextInt(variables.size());
                return Step.Filling.of(variables.get(index).variable());
            }
            if (hole.text().equals("file") && random.nextInt(100) < 75) {
                return Step.Filling.of("world.file(\"" + theme + "\")");
            }
            List<String> values = Objects.requireNonNull(actions.values().get(hole.text()), hole.text());
            return Step.Filling.of(values.get(random.nextInt(values.size())));
        }

        private List<Step> variables(Class<?> type) {
            List<Step> variables = new ArrayList<>();
            for (Step step : steps) {
                if (step.made() != null && type.isAssignableFrom(step.made())) {
                    variables.add(step);
                }
            }
            return variables;
        }
    }
}
