// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.core.bootstrap.ReflectiveQuery;
import io.unclosed.model.catalog.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumenterTest {

    private static final String BUFFER = "type $$Buffer\n closes close()\n";
    private static final String POOL = "type $$Pool\n closes finish()\n";

    @Test
    void aConstructorThatDelegatesOpensOnce() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*) detail field name number field size");

        Object buffer = world.run("Buffer", "new");

        assertOpen(world, buffer, "default:1");
        assertEquals(1, world.registry.watched());
    }

    @Test
    void onlyTheNamedConstructorCounts() {
        Instrumented world = new Instrumented(BUFFER + "opens new() detail field name");

        world.run("Buffer", "shared");
        assertEquals(List.of(), world.open());
        assertOpen(world, world.run("Buffer", "new"), "default");
    }

    @Test
    void aConstructorThatFailsAfterSuperOpenedLeaks() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*) detail field name");

        assertThrows(IllegalStateException.class, () -> world.run("Buffer", "fails"));

        assertEquals(1, world.registry.watched());
    }

    @Test
    void closingCountsAsSoonAsItStartsAndTwiceDoesNothing() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*)");

        world.run("Buffer", "closed");

        assertEquals(List.of(), world.open());
        assertEquals(1, world.registry.watched());
        assertEquals(0, world.registry.lostCount());
    }

    @ParameterizedTest
    @CsvSource({
        "'', aborted, 0",
        "late, aborted, 0",
        "late, idle, 0",
        "late if isOver(), aborted, 0",
        "late if isOver(), idle, 1",
        "late if $$Abortable#isOver(), idle, 1",
        "late if isMute(), idle, 0",
        "late if isNowhere(), idle, 0",
        "late if java.lang.Runnable#isOver(), idle, 0",
        "'', fails, 0",
        "late, fails, 1",
        "late if isOver(), fails, 1"
    })
    void closingLateCountsWhereItWorked(String late, String what, int open) {
        Instrumented world = new Instrumented("type $$Abortable\n opens new()\n closes abort(*) " + late);
        world.registry.query(new ReflectiveQuery());

        world.run("Abortable", what);

        assertEquals(List.of(), world.problems);
        assertEquals(open, world.open().size());
        assertEquals(0, world.registry.lostCount());
    }

    @ParameterizedTest
    @CsvSource({
        "if field shared, new, 0",
        "if field shared, shared, 1",
        "unless field shared, new, 1",
        "unless field shared, shared, 0",
        "if field parent, new, 0",
        "if field parent, child, 1",
        "unless field parent, new, 1",
        "unless field parent, child, 0"
    })
    void aConditionOnAFieldDecides(String condition, String what, int opened) {
        Instrumented world = new Instrumented(BUFFER + "opens new(*) " + condition);

        world.run("Buffer", what);

        assertEquals(List.of(), world.problems);
        assertEquals(opened, world.registry.watched());
    }

    @ParameterizedTest
    @CsvSource({
        "if argument 3, new, 0",
        "if argument 3, shared, 1",
        "unless argument 3, shared, 0",
        "if argument 4, new, 0",
        "if argument 4, child, 1",
        "unless argument 4, child, 0"
    })
    void aConditionOnAnArgumentDecides(String condition, String what, int opened) {
        Instrumented world =
                new Instrumented(BUFFER + "opens new(java.lang.String, int, boolean, java.lang.Object) " + condition);

        world.run("Buffer", what);

        assertEquals(List.of(), world.problems);
        assertEquals(opened, world.registry.watched());
    }

    @Test
    void theResultIsTheResourceWhicheverWayOut() {
        for (String what : List.of("take", "nothing")) {
            Instrumented world = new Instrumented(POOL + "opens take(*) detail argument 3");

            Object result = world.run("Pool", what);

            assertEquals(what.equals("take") ? 1 : 0, world.registry.watched());
            if (result != null) {
                assertOpen(world, result, "x");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fill, opens apply(*) is this, wraps fill(*) around argument 2",
        "fill, opens apply(*) is this, wraps fill(*) around result",
        "fill, opens apply(*) is this, wraps fill(*) is result around this",
        "static, opens create(*), wraps create(*) is result around result"
    })
    void aResourceIsToldWhatItIsAround(String what, String opens, String wraps) {
        Instrumented world = new Instrumented(POOL + opens + "\n " + wraps);

        assertNotNull(world.run("Pool", what)); // and the JVM took the class

        assertEquals(1, world.problems.size(), world.problems.toString());
        assertTrue(world.problems.get(0).contains("#finish()"), world.problems.toString());
        assertEquals(1, world.registry.watched());
    }

    @Test
    void aResourceThatIsAroundAnotherIsOverWithIt() {
        Instrumented world = new Instrumented("""
                type $$Pool
                  opens cached(*) is this
                  wraps cached(*) around argument 1
                  closes number()
                type com.acme.Part
                  opens $$Pool#create(*)
                  closes $$Pool#number()
                """);

        assertNotNull(world.run("Pool", "cache"));

        assertEquals(2, world.open().size());
        assertEquals(1, world.open().stream().filter(Allocation::holdsOpen).count());
        assertEquals(List.of(), world.problems);
    }

    @Test
    void anArgumentBehindWideOnesIsTheResource() {
        Instrumented world = new Instrumented(POOL + "opens give(*) is argument 3 detail field label");

        assertOpen(world, world.run("Pool", "give"), "other");
    }

    @Test
    void aResultsOwnFieldIsItsDetail() {
        Instrumented method = new Instrumented(POOL + "opens fill(*) is result detail field label");
        assertOpen(method, method.run("Pool", "fill"), "other");

        Instrumented factory = new Instrumented(POOL + "opens create(*) is result detail field label");
        assertOpen(factory, factory.run("Pool", "static"), "made");
    }

    @Test
    void aStaticMethodCanOpenAndClose() {
        Instrumented open = new Instrumented(POOL + "opens create(java.lang.String) detail argument 1");
        assertOpen(open, open.run("Pool", "static"), "made");

        Instrumented closed = new Instrumented(POOL + "opens create(String)\n closes release(*) is argument 2");
        closed.run("Pool", "release");
        assertEquals(1, closed.registry.watched());
        assertEquals(List.of(), closed.open());
    }

    @Test
    void aMethodCanOpenItsObject() {
        Instrumented world = new Instrumented(POOL + "opens take(*) is this detail field label");
        Object result = world.run("Pool", "take");

        Allocation open = world.open().get(0);
        assertTrue(open.className().endsWith("$Pool"));
        assertEquals("pool", open.detail());
        assertNotNull(result);
    }

    @Test
    void whatThrowsOpenedNothing() {
        Instrumented world = new Instrumented(POOL + "opens thrower()");

        assertThrows(IllegalStateException.class, () -> world.run("Pool", "throws"));

        assertEquals(0, world.registry.watched());
    }

    @ParameterizedTest
    @CsvSource({
        "cached(*) is result,, cache, 0",
        "cached(*) is argument 1,, cache, 0",
        "cached(*) is argument 1, if argument 2, cache, 0",
        "cached(*) is argument 1, if argument 2, dontCache, 1",
        "cached(*) is argument 1, unless argument 2, cache, 1",
        "cached(*) is argument 1, unless argument 2, dontCache, 0",
        "keep(*) is argument 1, if argument 2, keep, 0",
        "keep(*) is argument 1, unless argument 2, keep, 1"
    })
    void whatIsKeptIsNoLongerWatched(String member, @Nullable String condition, String what, int open) {
        Instrumented world = new Instrumented(
                POOL + "opens create(*)\n keeps " + member + " " + (condition == null ? "" : condition));

        Object result = world.run("Pool", what);

        assertEquals(1, world.registry.watched());
        assertEquals(open, world.open().size());
        assertNotNull(result);
    }

    @Test
    void aDetailCanComeLater() {
        Instrumented world =
                new Instrumented(POOL + "opens create(*)\n details release(*) is argument 2 detail field label");

        assertOpen(world, world.run("Pool", "release"), "made");
    }

    @Test
    void aMemberThatIsNotThereIsReportedWithItsPlace() {
        Instrumented world = new Instrumented("type $$Pool\n opens create(int)\n closes finish()\n");
        world.load("Pool");

        assertEquals(2, world.problems.size());
        assertEquals(
                Subjects.Pool.class.getName() + "#create(int) is not in this JVM's class, so its row in test.rules:2:2"
                        + " does nothing: correct the member's name or parameters",
                world.problems.get(0));
        assertTrue(world.problems.get(1).contains("#finish() "));
    }

    @Test
    void aMemberWithoutCodeIsReportedAsWell() {
        Instrumented world = new Instrumented("type $$Half\n opens open()\n closes close()\n");
        world.load("Half");

        assertEquals(1, world.problems.size());
        assertTrue(world.problems.get(0).contains("#open() is not in"), world.problems.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opens create(*) is argument 2                    | it has no argument 2",
                "opens create(*) detail argument 2                | it has no argument 2",
                "opens create(*) is this                          | it is static, so there is no this",
                "opens create(*) if field label                   | it is static, so there is no this",
                "opens number()                                   | the result is no object",
                "opens keep(*) is result                          | the result is no object",
                "opens give(*) is argument 1                      | argument 1 is no object",
                "opens give(*) is argument 3 detail argument 2    | argument 2 is no object",
                "opens give(*) is argument 3 if argument 1        | what a condition looks at must be a boolean or an object",
                "opens give(*) is argument 3 detail field nothing | it has no field nothing",
                "opens give(*) is argument 3 detail field wide    | field wide is no object",
                "opens give(*) is argument 3 detail field label number field wide | field wide is no int",
                "opens take(*) detail field label                 | a field can be read only of an object of the member's own class",
                "closes release(*) is argument 1                  | argument 1 is no object"
            })
    void aRowThatCannotWorkIsReportedAndLeavesTheClassAsItIs(String row, String problem) {
        Instrumented world = new Instrumented("type $$Pool\n opens fill(*)\n closes finish()\n " + row);

        byte[] transformed = world.transformed("Pool", world.classFile("Pool"));

        assertNull(transformed);
        assertEquals(1, world.problems.size(), world.problems.toString());
        assertTrue(world.problems.get(0).startsWith(Subjects.Pool.class.getName() + " is not tracked: "));
        assertTrue(world.problems.get(0).endsWith(problem), world.problems.get(0));
        assertNotNull(world.run("Pool", "give"));
    }

    @Test
    void aStaticFieldIsNoDetail() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*) detail field STATIC_NAME");
        world.run("Buffer", "new");

        assertTrue(world.problems.get(0).endsWith("it has no field STATIC_NAME"), world.problems.get(0));
    }

    /** Byte Buddy's ASM knows JDKs up to its own time; the one that runs may be newer. */
    @ParameterizedTest
    @ValueSource(ints = {52, 61, 69, 75, 99, 120})
    void classFilesOfEveryVersionAreInstrumentedAndKeepIt(int version) {
        Instrumented world = new Instrumented(BUFFER + "opens new(*)", version);

        byte[] transformed = world.transformed("Buffer", world.classFile("Buffer"));

        assertEquals(List.of(), world.problems);
        assertNotNull(transformed);
        assertEquals(version, Instrumented.version(transformed));
    }

    @Test
    void previewClassFilesKeepTheirMark() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*)");
        byte[] classFile = world.classFile("Buffer");
        classFile[4] = (byte) 0xff;
        classFile[5] = (byte) 0xff;
        classFile[7] = 99;

        byte[] transformed = world.transformed("Buffer", classFile);

        assertNotNull(transformed);
        assertArrayEquals(java.util.Arrays.copyOf(classFile, 8), java.util.Arrays.copyOf(transformed, 8));
    }

    @Test
    void otherClassesAreLeftAlone() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*)");

        assertNull(world.transformed("Pool", world.classFile("Pool")));
        assertEquals(List.of(), world.problems);
    }

    @Test
    void whatIsNoClassFileIsReportedAndLeftAlone() {
        Instrumented world = new Instrumented(BUFFER + "opens new(*)");

        assertNull(world.transformed("Buffer", new byte[] {1, 2, 3}));

        assertTrue(world.problems.get(0).startsWith(Subjects.Buffer.class.getName() + " is not tracked: "));
    }

    @Test
    void aLoaderOfTheProgramIsAskedForNothing() throws java.io.IOException {
        List<String> problems = new java.util.ArrayList<>();
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) {
                throw new AssertionError("asked for " + name);
            }
        };
        Instrumenter instrumenter = instrumenter(problems);
        byte[] original;
        try (java.io.InputStream in = Object.class.getResourceAsStream("/java/io/FileInputStream.class")) {
            original = java.util.Objects.requireNonNull(in).readAllBytes();
        }

        String hidden = calls(instrumenter.transform(null, loader, "java/io/FileInputStream", null, null, original));
        String seen = calls(instrumenter.transform(null, null, "java/io/FileInputStream", null, null, original));

        assertEquals(List.of(), problems);
        assertTrue(hidden.contains("java/lang/UnclosedTracker") && !hidden.contains("io/unclosed/boot/Tracker"));
        assertTrue(seen.contains("io/unclosed/boot/Tracker") && !seen.contains("java/lang/UnclosedTracker"));
    }

    private static String calls(byte @Nullable [] classFile) {
        assertNotNull(classFile);
        return new String(classFile, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void theThreadsOfCleanersBecomeKnown() throws java.io.IOException {
        List<String> problems = new java.util.ArrayList<>();
        Instrumenter instrumenter = instrumenter(problems);
        String name = "jdk/internal/ref/CleanerImpl";
        try (java.io.InputStream in = Object.class.getResourceAsStream("/" + name + ".class")) {
            assertNotNull(in);

            assertNotNull(instrumenter.transform(null, null, name, null, null, in.readAllBytes()));
        }
        assertEquals(List.of(), problems);
    }

    private static void assertOpen(Instrumented world, @Nullable Object resource, String detail) {
        assertNotNull(resource, world.problems.toString());
        Allocation open = world.open().get(0);
        assertTrue(open.refersTo(resource));
        assertEquals(detail, open.detail());
        assertEquals(1, world.open().size());
    }

    private static Instrumenter instrumenter(List<String> problems) {
        Catalog catalog = Catalog.builtIn();
        return new Instrumenter(
                new Targets(catalog), new LiveTypes(catalog), new Registry(), problems::add, InstrumentedClasses.NONE);
    }
}
