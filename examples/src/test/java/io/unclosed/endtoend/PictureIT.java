// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's picture of a terminal shows the README's first command, and what that prints today. */
@DisabledOnOs(OS.WINDOWS)
class PictureIT {

    private static final Path PICTURE = Path.of("../docs/images/terminal.svg");
    private static final Path README = Path.of("../README.md");
    private static final String PROMPT = "$ ";
    private static final Pattern LINE = Pattern.compile("^<text [^>]*>(.*)</text>$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void theTerminalShowsWhatTheCommandPrints() throws Exception {
        List<String> lines = LINE.matcher(Files.readString(PICTURE))
                .results()
                .map(line -> text(line.group(1)))
                .toList();
        String command = lines.get(0).substring(PROMPT.length());
        assertTrue(Files.readString(README).contains(command), command);

        String here = command.replace("cli/target/unclosed ", "'" + Jars.EXECUTABLE + "' ")
                .replace("examples/target/", Path.of("target").toAbsolutePath() + "/");
        String java = System.getProperty("java.home");
        Run run = Run.command(
                folder,
                List.of("sh", "-c", here),
                Map.of("JAVA_HOME", java, "PATH", java + "/bin:" + System.getenv("PATH"), "COLUMNS", "120"));

        assertEquals(0, run.status(), run::toString);
        assertEquals(
                comparable(lines.stream().skip(1).collect(Collectors.joining("\n"))),
                comparable(run.out() + run.err()),
                "run docs/images/make.sh");
    }

    private static String text(String svg) {
        return svg.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Without what differs from run to run, and from one machine to another. */
    private static String comparable(String text) {
        return text.replaceAll("(?m)^Picked up JAVA_TOOL_OPTIONS.*\n", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d(?:–\\d\\d:\\d\\d:\\d\\d)?", "TIME")
                .replaceAll("Java [^,]+,", "Java VERSION,")
                .replaceAll("\\S*unclosed-example\\d+/(?:invoice-\\d)?", "FOLDER/")
                .strip();
    }
}
