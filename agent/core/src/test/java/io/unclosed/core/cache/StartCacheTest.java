// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.unclosed.core.instrument.Outline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where the system does not tell whose a file is")
class StartCacheTest {

    private static final Outline OUTLINE = new Outline(List.of("a.B"), List.of(), List.of(), List.of(), 1, false, true);
    private static final byte[] ORIGINAL = {1};
    private static final byte[] INSTRUMENTED = {2};

    @TempDir
    Path home;

    @Test
    void theNextStartHasWhatThisOneAdded() {
        StartCache first = cache();
        assertNull(first.outline());
        assertNull(first.find("a/B", ORIGINAL));
        first.add("a/B", ORIGINAL, INSTRUMENTED);
        first.save(OUTLINE);

        StartCache second = cache();
        assertEquals(OUTLINE, second.outline());
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(INSTRUMENTED, second.find("a/B", ORIGINAL), "however often the class is transformed");
        }
    }

    @Test
    void aClassThatAnotherAgentChangedBeforeUsIsNotTheOneThatIsKept() {
        StartCache first = cache();
        first.add("a/B", ORIGINAL, INSTRUMENTED);
        first.save(OUTLINE);

        assertNull(cache().find("a/B", new byte[] {3}));
    }

    @Test
    void whatWasKeptStaysWhenMoreIsAdded() {
        StartCache first = cache();
        first.add("a/B", ORIGINAL, INSTRUMENTED);
        first.save(OUTLINE);
        StartCache second = cache();
        assertArrayEquals(INSTRUMENTED, second.find("a/B", ORIGINAL));
        second.add("a/C", ORIGINAL, INSTRUMENTED);
        second.save(OUTLINE);

        StartCache third = cache();
        assertArrayEquals(INSTRUMENTED, third.find("a/B", ORIGINAL));
        assertArrayEquals(INSTRUMENTED, third.find("a/C", ORIGINAL));
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
        cache.add("a/B", ORIGINAL, INSTRUMENTED);
        cache.save(OUTLINE);
        assertEquals(0, Files.size(file));
    }

    private StartCache cache() {
        return new StartCache(new CacheFolder(home), 42);
    }
}
