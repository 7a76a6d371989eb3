// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaToolOptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "it's", "\"a,b\"", "it's \"a, b\" 'c'", "\ttab", "'", "a\\b"})
    void theJvmReadsBackWhatWasQuoted(String value) throws IOException {
        assertEquals("1|" + value, echoed(JavaToolOptions.appended("-Dfirst=1", "-Decho=" + value)));
    }

    @Test
    void anOptionWithoutNeedIsNotQuoted() {
        assertEquals("-Da=b", JavaToolOptions.appended(null, "-Da=b"));
        assertEquals("-Da=b", JavaToolOptions.appended(" ", "-Da=b"));
    }

    private static String echoed(String variable) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EchoProperty.class.getName());
        java.environment().put(JavaToolOptions.VARIABLE, variable);
        // The JVM names the variable on standard error each time.
        Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
