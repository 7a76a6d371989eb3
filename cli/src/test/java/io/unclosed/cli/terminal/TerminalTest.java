// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource({"100,100", "5,40", "500,140", "wide,80", "'',80", "-100,80", "999999,80"})
    void widthIsColumnsWithinReason(String columns, int expected) {
        Output output = Output.of(OutputStream.nullOutputStream(), StandardCharsets.UTF_8, true);

        assertEquals(expected, new Terminal(output, output, Map.of("COLUMNS", columns)).width());
    }
}
