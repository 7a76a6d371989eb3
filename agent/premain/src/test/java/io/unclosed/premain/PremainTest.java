// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PremainTest {

    @Test
    void whatAFailedStartSaysOrdersNoTerminalAbout() {
        assertEquals(
                "unclosed: a?[2J?unclosed: b??c??d \u00e4",
                Premain.line("a\u001b[2J\nunclosed: b\u009b\u202ec\u2028\u0000d \u00e4"));
    }
}
