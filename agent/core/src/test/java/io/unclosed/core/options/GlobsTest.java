// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.*, com.acme.Upload, true",
        "com.acme.*, com.acme.io.Upload, true",
        "com.acme.*, com.acme, false",
        "com.acme.*, com.acmex.Upload, false",
        "com.acme.*, comxacme.Upload, false",
        "*Upload, com.acme.Upload, true",
        "*Upload, com.acme.Uploads, false",
        "com.?.A, com.x.A, true",
        "com.?.A, com.xy.A, false",
        "a.B$*, a.B$1, true",
        "a.B, a.B, true",
        "a.B, xa.B, false",
        "a+(b)[c]{2}^|\\Q, a+(b)[c]{2}^|\\Q, true",
        "\\E.*, x, false",
        "*, anything, true"
    })
    void aGlobMeansTheWholeName(String glob, String name, boolean expected) {
        assertEquals(expected, new Globs(List.of(glob), List.of()).accept(name));
        assertEquals(!expected, new Globs(List.of(), List.of(glob)).accept(name));
    }

    @Test
    void excludesWinOverIncludes() {
        Globs globs = new Globs(List.of("a.*", "b.*"), List.of("*.legacy.*", "b.X"));

        assertTrue(globs.accept("a.X"));
        assertTrue(globs.accept("b.Y"));
        assertFalse(globs.accept("b.X"));
        assertFalse(globs.accept("a.legacy.X"));
        assertFalse(globs.accept("c.X"));
    }
}
