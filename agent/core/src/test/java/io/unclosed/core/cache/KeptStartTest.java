// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.core.cache.KeptStart.KeptClass;
import io.unclosed.core.instrument.CatalogSummary;
import io.unclosed.core.instrument.InstrumentationResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptStartTest {

    private static final long KEY = 0x1234_5678_9abc_def0L;
    private static final CatalogSummary OUTLINE = new CatalogSummary(
            List.of("a.B", "a.C"), List.of("d.E"), List.of("close"), List.of(), List.of("f.G#h"), 7, true, false);

    private static final KeptClass KEPT = new KeptClass(-1, new InstrumentationResult(new byte[] {1, 2, 3}, true));

    private final byte[] file = new KeptStart(
                    OUTLINE, Map.of("a/B", KEPT, "a/C", new KeptClass(7, InstrumentationResult.NOTHING)))
            .encoded(KEY);

    @Test
    void whatIsEncodedIsDecoded() throws Exception {
        KeptStart decoded = KeptStart.decoded(file, KEY);

        assertNotNull(decoded);
        assertEquals(OUTLINE, decoded.catalogSummary());
        KeptClass kept = decoded.classes().get("a/B");
        assertNotNull(kept);
        assertEquals(-1, kept.original);
        assertArrayEquals(new byte[] {1, 2, 3}, kept.outcome().instrumented());
        assertTrue(kept.outcome().seesClosing());
        KeptClass unchanged = decoded.classes().get("a/C");
        assertNotNull(unchanged);
        assertNull(unchanged.outcome().instrumented());
    }

    @Test
    void anotherStartsFileIsRefused() throws Exception {
        assertNull(KeptStart.decoded(file, KEY + 1));
    }

    @Test
    void whateverIsCutOffOrAddedIsRefused() throws Exception {
        for (int length = 0; length < file.length; length++) {
            assertNull(KeptStart.decoded(Arrays.copyOf(file, length), KEY), "cut at " + length);
        }
        assertNull(KeptStart.decoded(Arrays.copyOf(file, file.length + 1), KEY));
    }

    @Test
    void whateverBitIsWrongIsRefused() throws Exception {
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertNull(KeptStart.decoded(damaged, KEY), "bit " + bit);
        }
    }
}
