// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each option that reads a file, with files that nobody should read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no pipes with a name and no devices")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnfitInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --suppressions",
                "check --suppressions",
                "check --baseline",
                "check --update-baseline --baseline",
                "report --config",
                "suppress --reason x --suppressions",
                "types --rules",
                "types --check",
                "types --check RULES --class-path",
                "diff OLD",
            })
    void oneLineSaysWhatIsWrong(String command) throws Exception {
        Path journal = SampleJournal.complete(folder.resolve("a.jsonl"), 1);
        Path rules = Files.writeString(folder.resolve("a.rules"), "# none\n");
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path hole = folder.resolve("hole");
        try (RandomAccessFile file = new RandomAccessFile(hole.toFile(), "rw")) {
            file.setLength(400L << 20);
        }
        for (Path unfit : List.of(pipe, Path.of("/dev/zero"), hole)) {
            List<String> arguments = new ArrayList<>();
            for (String word : command.split(" ", -1)) {
                arguments.add(
                        switch (word) {
                            case "RULES" -> rules.toString();
                            case "OLD" -> journal.toString();
                            default -> word;
                        });
            }
            arguments.add(unfit.toString());
            if (!command.startsWith("types") && !command.startsWith("diff")) {
                arguments.add(journal.toString());
            }
            Session session = Session.of(arguments.toArray(String[]::new));

            assertTrue(session.status() == ExitStatus.USAGE || command.startsWith("diff"), session::toString);
            assertTrue(session.status() == ExitStatus.NO_REPORT || !command.startsWith("diff"), session::toString);
            assertEquals("", session.out());
            assertTrue(session.err().contains(unfit.toString()), session.err());
            assertTrue(session.err().lines().count() == 1 || command.startsWith("diff"), session.err());
            assertTrue(session.err().contains("; name "), session.err());
        }
    }
}
