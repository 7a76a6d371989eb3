// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Upload, com.acme.Upload, true",
        "com.acme.Upload, com.acme.Uploads, false",
        "com.acme.Upload, com.acme.Uploa, false",
        "com.acme.Upload, com-acme.Upload, false",
        "com.acme.*, com.acme.a.B, true",
        "com.acme.*, com.acme.Upload$1, true",
        "com.acme.*, com.acmes.Upload, false",
        "*Upload, com.acme.Upload, true",
        "*Upload, com.acme.Uploads, false",
        "com.*.Up*d, com.a.Upload.b.Upload, true",
        "*, '', true",
        "'', a, false",
        "'', '', true",
        "com.acme.?, com.acme.B, true",
        "com.acme.?, com.acme., false",
        "a*b*c, aXbXbXc, true",
        "a**c, abc, true",
        "a*?, a, false",
        "lambda$open$*, lambda$open$12, true"
    })
    void aStarIsAnyCharactersAndAQuestionMarkOne(String glob, String name, boolean matches) {
        assertEquals(matches, new Glob(glob).matches(name));
    }

    @ParameterizedTest
    @CsvSource({
        "a\\*, a*, true",
        "a\\*, ab, false",
        "a\\?b, a?b, true",
        "a\\?b, axb, false",
        "*\\**, x*y, true",
        "*\\**, xy, false",
        "\\\\*, \\x, true",
        "\\\\*, x, false",
        "a\\*b*, a*bc, true"
    })
    void aBackslashTakesTheMeaningAway(String glob, String name, boolean matches) {
        assertEquals(matches, Glob.escaped(glob).matches(name));
    }

    @Test
    void withoutEscapesABackslashIsOneLikeOthers() {
        assertTrue(new Glob("a\\*").matches("a\\b"));
        assertFalse(new Glob("a\\*").matches("a*"));
    }

    @ParameterizedTest
    @CsvSource({"a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b"})
    void noPatternTakesForEver(String glob) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertFalse(new Glob(glob).matches("a".repeat(5_000))));
    }
}
