// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.cli.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the page shows can be used as it stands. */
class ConfigurationPageTest {

    private static final Pattern FILE = Pattern.compile("```properties\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theFileOnThePageHasOnlyKeysThatThereAre() throws Exception {
        Matcher file = FILE.matcher(Files.readString(Path.of("../docs/command-line.md")));
        assertEquals(true, file.find());
        Path config = Files.writeString(folder.resolve("unclosed.properties"), file.group(1));

        Session session = Session.of("types", "--config", config.toString(), "socket");

        assertEquals("", session.err());
        assertEquals(0, session.status());
    }
}
