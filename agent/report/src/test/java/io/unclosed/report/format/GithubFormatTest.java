// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubFormatTest {

    @Test
    void whatFailsIsAnErrorAndWhatIsLetPassAWarning() {
        List<String> lines = lines(Contents.ofAllStandings());

        assertEquals(3, lines.size(), "neither the known nor the suppressed one is shown: " + lines);
        assertEquals(
                "::error file=com/acme/Upload.java,line=42,title=leaked java.io.FileInputStream::3 × "
                        + "java.io.FileInputStream opened here, never closed (/data/ä \"in\".csv, …)%0A  at "
                        + "com.acme.Upload.read(Upload.java:42)%0A  at com.acme.Main.main(Main)%0Aclose it: "
                        + "try-with-resources at Upload.java:42",
                lines.get(0));
        assertTrue(lines.get(1).startsWith("::warning file=com/acme/Upload.java,line=45,title=open "), lines.get(1));
        assertTrue(lines.get(2).startsWith("::warning title=open java.util.zip.Inflater::2 × "), lines.get(2));
    }

    @Test
    void noTextBreaksOutOfItsCommand() {
        List<String> lines = lines(Contents.hostile());

        assertEquals(2, lines.size());
        for (String line : lines) {
            assertTrue(line.matches("::(error|warning) ([a-z]+=[^:,]*,)*title=[^:,]*::[^\\p{Cntrl}]*"), line);
        }
        assertTrue(lines.get(0).contains("%250A%2C%3A;%3A%3Aerror%3A%3A\\u0000"), lines.get(0));
        assertTrue(lines.get(1).startsWith("::warning title=Unclosed%3A the report is incomplete::"), lines.get(1));
    }

    @Test
    void noMoreAreWrittenThanAreShown() {
        List<Judged> findings = new ArrayList<>();
        for (int line = 1; line <= 25; line++) {
            findings.add(Contents.judged(Samples.finding("f" + line, Verdict.LEAKED, line, 1), Standing.Kind.FAILING));
            findings.add(Contents.judged(Samples.finding("o" + line, Verdict.OPEN, line, 1), Standing.Kind.BELOW));
        }

        List<String> lines = lines(Contents.of(findings, List.of(Samples.jvm("a.jsonl", false)), List.of()));

        assertEquals(
                10, lines.stream().filter(line -> line.startsWith("::error ")).count());
        assertEquals(
                10, lines.stream().filter(line -> line.startsWith("::warning ")).count());
        assertEquals(
                "::notice title=Unclosed%3A more findings::15 errors, 16 warnings more, which GitHub would not show"
                        + " here; unclosed report shows all",
                lines.get(lines.size() - 1));
    }

    private static List<String> lines(Content content) {
        return Contents.text(FileFormat.GITHUB, content).lines().toList();
    }
}
