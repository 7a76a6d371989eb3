// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final int ENOUGH = 150_000;

    @Test
    void theSameSeedMakesTheSamePrograms() throws IOException {
        assertEquals(texts(new Generator(Actions.on(17), 1)), texts(new Generator(Actions.on(17), 1)));
        assertNotEquals(texts(new Generator(Actions.on(17), 1)), texts(new Generator(Actions.on(17), 2)));
    }

    @Test
    void aProgramIsTheSameWhateverIsMadeBeforeIt() throws IOException {
        Generator generator = new Generator(Actions.on(17), 1);
        Program alone = generator.program(77);
        assertEquals(alone, new Generator(Actions.on(17), 1).programs(0, 100).get(77));
    }

    @Test
    void everyActionIsTakenSometime() throws IOException {
        Actions actions = Actions.on(25);
        Set<Action> missing = new HashSet<>(actions.all());
        Generator generator = new Generator(actions, 3);
        for (int number = 0; number < ENOUGH && !missing.isEmpty(); number++) {
            generator.program(number).steps().forEach(step -> missing.remove(step.action()));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void layersEndingsAndFailuresVary() throws IOException {
        int managed = 0;
        int tolerant = 0;
        int failing = 0;
        int deepest = 0;
        Set<Program.Caller> callers = new HashSet<>();
        for (Program program : new Generator(Actions.on(25), 4).programs(0, 1_000)) {
            callers.add(program.caller());
            int layers = 0;
            for (Step step : program.steps()) {
                managed += step.managed() ? 1 : 0;
                tolerant += step.tolerant() ? 1 : 0;
                failing += step.action().kind() == Action.Kind.FAIL ? 1 : 0;
                layers += step.action().kind() == Action.Kind.WRAP ? 1 : 0;
            }
            deepest = Math.max(deepest, layers);
        }
        assertEquals(Set.of(Program.Caller.values()), callers);
        assertTrue(managed > 100, () -> "try statements");
        assertTrue(tolerant > 100, () -> "caught exceptions");
        assertTrue(failing > 20, () -> "failures");
        assertTrue(deepest >= 4, () -> "layers");
    }

    @Test
    void eachStatementOfAProgramHasALineOfItsOwn() {
        Actions actions = Actions.parse(List.of(
                "value file world.file(\"text\")",
                "open FileInputStream = new FileInputStream({file})",
                "end {AutoCloseable}.close()"));
        Action open = actions.all().get(0);
        Action end = actions.all().get(1);
        List<Step.Filling> file = List.of(Step.Filling.of("world.file(\"text\")"));
        Program program = new Program(
                7,
                Program.Caller.POOL,
                List.of(
                        new Step(open, 0, file, true, false),
                        new Step(end, 1, List.of(Step.Filling.of(0)), false, true)));
        assertEquals(
                List.of(
                        "    static void program7(World world) throws Throwable {",
                        "        try (FileInputStream v0 = new FileInputStream(world.file(\"text\"))) {",
                        "            try { v0.close(); } catch (Exception tolerated) { }",
                        "        }",
                        "    }",
                        "    // called by POOL"),
                program.toString().lines().toList());
    }

    @Test
    void aLineThatIsNoStatementIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Actions.parse(List.of("opens a file")));
        assertThrows(IllegalArgumentException.class, () -> Actions.parse(List.of("use {NoSuchClass}.close()")));
        assertThrows(IllegalArgumentException.class, () -> Actions.parse(List.of("use read({what})")));
    }

    private static List<String> texts(Generator generator) {
        return generator.programs(0, 200).stream().map(Program::toString).toList();
    }
}
