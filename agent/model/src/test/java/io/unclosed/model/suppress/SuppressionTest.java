// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.Finding;
import io.unclosed.model.Samples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finding has the frames FileInputStream.&lt;init&gt;, com.acme.Upload.read (culprit), com.acme.Main.main. */
class SuppressionTest {

    private static final Finding LEAK = Samples.leak(42);

    @ParameterizedTest
    @CsvSource({
        "java.io.FileInputStream, true",
        "java.io.*, true",
        "*Stream, true",
        "java.net.Socket, false",
        "* leaked, true",
        "'* leaked,open', true",
        "* open, false",
        "* | at com.acme.Upload, true",
        "* | at com.acme.Upload#read, true",
        "* | at com.acme.Upload#write, false",
        "* | at com.acme.Main, false",
        "* | in com.acme.Main, true",
        "* | in com.acme.Upload | in com.acme.Main, true",
        "* | in com.acme.Main | in com.acme.Upload, false",
        "* | in com.acme.* | in com.acme.* , true",
        "* | in com.acme.* | in com.acme.* | in com.acme.*, false",
        "* | at com.acme.Upload | in com.acme.Upload, false",
        "* | at com.acme.Upload | in com.acme.Main#main, true",
        "* | in java.io.FileInputStream#new | at com.acme.*, true",
        "* | in com.acme.Main | at com.acme.Upload, false",
    })
    void whatItMatches(String rule, boolean matches) throws SuppressionException {
        assertEquals(matches, of(rule).matches(LEAK));
    }

    @Test
    void withoutAStackOnlyTypeAndVerdictCanMatch() throws SuppressionException {
        assertEquals(true, of("java.util.zip.Inflater open").matches(Samples.stackless()));
        assertEquals(false, of("* | at *").matches(Samples.stackless()));
        assertEquals(false, of("* | in *").matches(Samples.stackless()));
    }

    @Test
    void theUsersRuleGoesBeforeTheBuiltInAndTheFirstBeforeTheOthers() throws SuppressionException {
        Suppression builtIn = of("java.io.*");
        Suppression first = of("* leaked");
        Suppression second = of("*");
        LocalDate today = LocalDate.of(2026, 11, 24);

        Suppressions all = new Suppressions(java.util.List.of(first, second), java.util.List.of(builtIn));
        assertEquals(first, all.of(LEAK, today));
        assertEquals(builtIn, new Suppressions(java.util.List.of(), java.util.List.of(builtIn)).of(LEAK, today));
        assertEquals(null, Suppressions.NONE.of(LEAK, today));
    }

    private static Suppression of(String rule) throws SuppressionException {
        String text = "suppress " + rule.replace("|", "\n") + "\nbecause \"of the test\"";
        return new SuppressionParser("test").parse(text).get(0);
    }
}
