// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.unclosed.core.instrument.CatalogSummary;
import io.unclosed.core.instrument.InstrumentationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where the system does not tell whose a file is")
class StartCacheTest {

    private static final CatalogSummary OUTLINE =
            new CatalogSummary(List.of("a.B"), List.of(), List.of(), List.of(), List.of(), 1, false, true);
    private static final byte[] ORIGINAL = {1};
    private static final byte[] INSTRUMENTED = {2};
    private static final InstrumentationResult OUTCOME = new InstrumentationResult(INSTRUMENTED, false);

    @TempDir
    Path home;

    @Test
    void theNextStartHasWhatThisOneAdded() {
        StartCache first = cache();
        assertNull(first.catalogSummary());
        assertNull(first.find("a/B", ORIGINAL));
        first.add("a/B", ORIGINAL, OUTCOME, false);
        first.save(OUTLINE);

        StartCache second = cache();
        assertEquals(OUTLINE, second.catalogSummary());
        assertKept(second, "a/B");
        assertKept(second, "a/B"); // however often the class is transformed
    }

    @Test
    void aClassThatAnotherAgentChangedBeforeUsIsNotTheOneThatIsKept() {
        StartCache first = cache();
        first.add("a/B", ORIGINAL, OUTCOME, false);
        first.save(OUTLINE);

        assertNull(cache().find("a/B", new byte[] {3}));
    }

    @Test
    void whatWasKeptStaysWhenMoreIsAdded() {
        StartCache first = cache();
        first.add("a/B", ORIGINAL, OUTCOME, false);
        first.save(OUTLINE);
        StartCache second = cache();
        assertKept(second, "a/B");
        second.add("a/C", ORIGINAL, OUTCOME, false);
        second.save(OUTLINE);

        StartCache third = cache();
        assertKept(third, "a/B");
        assertKept(third, "a/C");
    }

    @Test
    void whatIsOfAProgramIsForThoseWithItsClassPath() {
        StartCache shared = cache("some.jar");
        shared.add("a/B", ORIGINAL, OUTCOME, false);
        shared.save(OUTLINE);
        StartCache own = cache("some.jar");
        own.find("a/B", ORIGINAL);
        own.add("a/C", ORIGINAL, OUTCOME, true);
        own.save(OUTLINE);

        StartCache same = cache("some.jar");
        assertKept(same, "a/B");
        assertKept(same, "a/C");
        StartCache other = cache("other.jar");
        assertKept(other, "a/B");
        assertNull(other.find("a/C", ORIGINAL));
    }

    @Test
    void aJarWhoseNameIsAnotherForEachJvmIsTheSameProgram() {
        StartCache first = cache("/target/booter-20261126_1.jar");
        first.add("a/C", ORIGINAL, OUTCOME, true);
        first.save(OUTLINE);

        assertKept(cache("/target/booter-20261127_2.jar"), "a/C");
    }

    @Test
    void aClassThatStaysAsItIsIsKeptAsOne() {
        StartCache first = cache();
        first.add("a/B", ORIGINAL, InstrumentationResult.NOTHING, false);
        first.save(OUTLINE);

        InstrumentationResult found = cache().find("a/B", ORIGINAL);
        assertNotNull(found);
        assertNull(found.instrumented());
    }

    @Test
    void whatWasNotUsedGoesFirstWhereThereIsNoRoom() {
        StartCache first = cache();
        first.add("a/Used", ORIGINAL, large(), false);
        first.add("a/Unused", ORIGINAL, large(), false);
        first.save(OUTLINE);
        StartCache second = cache();
        assertNotNull(second.find("a/Used", ORIGINAL));
        second.add("a/New", ORIGINAL, large(), false);
        second.save(OUTLINE);

        StartCache third = cache();
        assertNotNull(third.find("a/Used", ORIGINAL));
        assertNotNull(third.find("a/New", ORIGINAL));
        assertNull(third.find("a/Unused", ORIGINAL));
    }

    @Test
    void oneStartAddsNoMoreThanFits() {
        StartCache cache = cache();
        for (int i = 0; i < 9; i++) {
            cache.add("a/B" + i, ORIGINAL, large(), false);
        }
        cache.save(OUTLINE);

        StartCache next = cache();
        assertNotNull(next.find("a/B0", ORIGINAL));
        assertNull(next.find("a/B8", ORIGINAL));
    }

    @Test
    void nothingIsWrittenWhereNothingIsNew() throws Exception {
        cache().save(OUTLINE);
        assertFalse(Files.exists(home.resolve("unclosed")));
    }

    @Test
    void aHomeThatCannotBeWrittenToIsNoProblem() throws Exception {
        Path file = Files.createFile(home.resolve("unclosed"));
        StartCache cache = cache();
        cache.add("a/B", ORIGINAL, OUTCOME, false);
        cache.save(OUTLINE);
        assertEquals(0, Files.size(file));
    }

    private StartCache cache() {
        return cache("some.jar");
    }

    private StartCache cache(String classPath) {
        return StartCache.of(home, "a start", classPath);
    }

    private static void assertKept(StartCache cache, String internalName) {
        InstrumentationResult found = cache.find(internalName, ORIGINAL);
        assertNotNull(found);
        assertArrayEquals(INSTRUMENTED, found.instrumented());
    }

    /** There is room for two. */
    private static InstrumentationResult large() {
        return new InstrumentationResult(new byte[StartCache.MOST_BYTES / 5 * 2], false);
    }
}
