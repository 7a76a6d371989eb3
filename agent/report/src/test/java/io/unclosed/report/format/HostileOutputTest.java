// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.proto.profiles.v1experimental.Profile;
import io.unclosed.model.Finding;
import io.unclosed.model.HostileText;
import io.unclosed.model.JournalLines;
import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a program calls what it has, no output orders a terminal about, turns a text around or has a line too many. */
class HostileOutputTest {

    private static final int TEXTS = 400;

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "PPROF")
    void noFormatShowsWhatOrdersATerminalAbout(FileFormat format) {
        long lines = Contents.text(format, Contents.everywhere("a")).lines().count();
        Random random = new Random(16);
        for (int i = 0; i < TEXTS; i++) {
            String text = HostileText.of(random);
            String written = Contents.text(format, Contents.everywhere(text));

            int unfit = HostileText.firstUnfit(written.replace("\n\tat ", "\n at ")); // as Java indents its stacks
            assertEquals(-1, unfit, () -> Integer.toHexString(unfit) + " of " + JournalLines.notice(text, false));
            assertEquals(lines, written.lines().count(), () -> JournalLines.notice(text, false));
        }
    }

    @Test
    void aProfileHasNoSuchStringEither() throws Exception {
        Random random = new Random(17);
        for (int i = 0; i < TEXTS; i++) {
            byte[] bytes = Contents.bytes(FileFormat.PPROF, Contents.everywhere(HostileText.of(random)));
            try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                for (String string : Profile.parseFrom(unzipped).getStringTableList()) {
                    assertEquals(-1, HostileText.firstUnfit(string), string);
                    assertFalse(string.contains("\n"), string);
                }
            }
        }
    }

    @Test
    void aReaderOfJsonGetsTheNameBackAsItWas() {
        Random random = new Random(18);
        for (int i = 0; i < TEXTS; i++) {
            String text = HostileText.of(random);
            JsonNode finding = JsonMapper.shared()
                    .readTree(Contents.text(FileFormat.JSON, Contents.everywhere(text)))
                    .at("/findings/0");

            assertEquals(text, finding.get("type").asString());
            assertEquals(text, finding.at("/frames/2/method").asString());
            assertEquals(text, finding.at("/examples/0/detail").asString());
            assertEquals(text, finding.get("thread").asString());
        }
    }

    @Test
    void aJournalTellsTheNameAsItWasAndShowsNothingOfIt() {
        Random random = new Random(19);
        for (int i = 0; i < TEXTS; i++) {
            String text = HostileText.of(random);
            Finding finding =
                    Contents.everywhere(text).outcome().findings().get(0).finding();
            String line = JournalLines.finding(1, finding);

            assertEquals(-1, HostileText.firstUnfit(line), line);
            assertEquals(1, line.lines().count(), line);
            assertEquals(
                    text,
                    assertDoesNotThrow(() -> JsonMapper.shared().readTree(line))
                            .get("type")
                            .asString());
        }
    }
}
