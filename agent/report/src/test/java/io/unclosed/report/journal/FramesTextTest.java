// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"class\":\"a.B\"}]",
                "[{\"class\":\"a]B\",\"x\":[[]]},{\"method\":\"<init>\"}]",
                "[{\"class\":\"\\\"]\"},{\"class\":\"\\\\\"}]",
            })
    void theArrayIsCutOut(String frames) {
        for (String before :
                new String[] {"{", "{\"a\":\"\\\"frames\\\":[\",", "{\"a\":{\"frames\":[1]},\"b\":[\"[\"],"}) {
            String line = before + "\"frames\":" + frames + ",\"examples\":[]}";

            FramesText found = FramesText.in(line);

            assertNotNull(found, line);
            assertEquals(frames, found.text());
            assertEquals(before + "\"frames\":[],\"examples\":[]}", found.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"a\":1}",
                "{\"frames\":1}",
                "{\"frames\": []}",
                "{\"frames\":[",
                "{\"frames\":[\"",
                "{\"frames\":[\"\\",
                "{\"a\":\"frames\":[]}",
                "{\"a\":{\"frames\":[]}}",
                "[\"frames\":[]]",
                "\"",
                "}\"frames\":[]",
            })
    void whatTheAgentDoesNotWriteIsLeftToTheParser(String line) {
        assertNull(FramesText.in(line));
    }

    @Test
    void whatIsKnownIsAsGoodAsWhatIsRead() throws Exception {
        Memory memory = new Memory(1 << 20);
        String line = "{\"frames\":[{\"class\":\"a.B\",\"method\":\"m\"}],\"x\":1}";

        assertNull(new Line(1, line, true).object(memory).frames());
        memory.remember("[{\"class\":\"a.B\",\"method\":\"m\"}]", List.of());

        assertEquals(List.of(), new Line(1, line, true).object(memory).frames());
        memory.undo();
        assertNull(new Line(1, line, true).object(memory).frames());
    }
}
