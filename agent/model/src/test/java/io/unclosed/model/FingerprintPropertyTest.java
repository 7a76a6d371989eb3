// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits beside a bug keep its fingerprint, edits on the way to it change it, and no two bugs have the same. */
class FingerprintPropertyTest {

    private static final int EDITS = 25;
    private static final int BUGS = 16;

    @TempDir
    static Path folder = Path.of("");

    private static Map<String, String> unedited = Map.of();

    @BeforeAll
    static void runTheProgramAsItIs() throws Exception {
        unedited = GeneratedProgram.fingerprints(0, Files.createDirectory(folder.resolve("unedited")));
    }

    @Test
    void everyBugHasItsOwn() {
        assertEquals(BUGS, unedited.size());
        assertEquals(BUGS, new HashSet<>(unedited.values()).size(), unedited.toString());
    }

    @Test
    void editsBesideABugKeepIt() throws Exception {
        for (int seed = 1; seed <= EDITS; seed++) {
            Path place = Files.createDirectory(folder.resolve("edit" + seed));
            assertEquals(
                    unedited,
                    GeneratedProgram.fingerprints(seed, place),
                    "seed " + seed + ", see " + place.resolve("Shop.java"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plain(, plainer(, plain",
        "inLambda(, inAnother(, lambda",
        "nested(, deeper(, nested",
        "Made, Built, made",
        "Here, There, local",
        "hidden(, buried(, secret",
        "proxied(, shielded(, proxied",
        "walk(, stroll(, recursive",
        "referred, pointed, referring",
        "one(, first(, one"
    })
    void anotherNameOnTheWayChangesItAndNoOther(String name, String other, String bug) throws Exception {
        Path place = Files.createTempDirectory(folder, "renamed");
        Map<String, String> after = new TreeMap<>(GeneratedProgram.fingerprints(place, name, other));
        Map<String, String> before = new TreeMap<>(unedited);

        assertNotEquals(before.remove(bug), after.remove(bug));
        assertEquals(before, after);
    }
}
