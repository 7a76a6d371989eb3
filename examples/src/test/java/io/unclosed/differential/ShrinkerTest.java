// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    @Test
    void findsTheTwoStatementsOfAPlantedDifference() throws Exception {
        Predicate<Program> planted = program ->
                has(program, "new FileInputStream({file})") && has(program, "new BufferedInputStream({InputStream})");
        Program big = some(planted.and(program -> program.steps().size() >= 6));
        Program small = onlyOne(Shrinker.shrunk(Map.of(big, "planted"), judge(planted)));
        assertEquals(2, small.steps().size(), small::toString);
        assertTrue(planted.test(small), small::toString);
        assertEquals(20, small.size(), "no try statement, no catch, called by main");
        assertEquals(big.number(), small.number());
    }

    @Test
    void takesALayerOutFromBetweenTwo() throws Exception {
        Predicate<Program> planted = program ->
                program.steps().stream().anyMatch(step -> step.action().code().equals("new BufferedReader({Reader})"));
        Program big = some(planted.and(program -> program.steps().size() >= 6));
        Program small = onlyOne(Shrinker.shrunk(Map.of(big, "planted"), judge(planted)));
        assertTrue(small.steps().size() <= 3, small::toString);
    }

    @Test
    void keepsWhatIsNeeded() throws Exception {
        Program one = some(program -> program.steps().size() >= 5);
        Predicate<Program> nothingLess = one::equals;
        assertEquals(one, onlyOne(Shrinker.shrunk(Map.of(one, "planted"), judge(nothingLess))));
    }

    /** Whatever is taken away, no statement misses a variable. */
    @Test
    void whatIsSmallerIsAProgram() throws IOException {
        for (Program program : new Generator(Actions.on(25), 6).programs(0, 500)) {
            for (Program smaller : Shrinker.smaller(program)) {
                assertTrue(smaller.size() < program.size(), () -> program + "\n" + smaller);
                assertComplete(smaller);
            }
        }
    }

    private static void assertComplete(Program program) {
        List<Step> steps = program.steps();
        for (int i = 0; i < steps.size(); i++) {
            for (Step.Filling filling : steps.get(i).fillings()) {
                boolean made = filling.variable() < 0
                        || steps.subList(0, i).stream()
                                .anyMatch(step -> step.made() != null && step.variable() == filling.variable());
                assertTrue(made, program::toString);
            }
        }
    }

    private static Program some(Predicate<Program> wanted) throws IOException {
        Generator generator = new Generator(Actions.on(17), 5);
        for (int number = 0; number < 100_000; number++) {
            Program program = generator.program(number);
            if (wanted.test(program)) {
                return program;
            }
        }
        throw new AssertionError("no such program");
    }

    private static boolean has(Program program, String code) {
        return program.steps().stream().anyMatch(step -> step.action().code().equals(code));
    }

    private static Shrinker.Differs judge(Predicate<Program> planted) {
        return programs -> {
            Map<Program, String> differing = new LinkedHashMap<>();
            programs.stream().filter(planted).forEach(program -> differing.put(program, "planted"));
            return differing;
        };
    }

    private static Program onlyOne(Map<Program, String> programs) {
        assertEquals(1, programs.size());
        return programs.keySet().iterator().next();
    }
}
