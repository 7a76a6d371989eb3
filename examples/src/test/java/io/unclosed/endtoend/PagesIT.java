// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import groovy.lang.GroovyShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Follows pages from top to bottom as a reader would: each snippet is taken from the page and run, and what the page
 * shows must come out. A snippet in a language that is not known here fails.
 */
class PagesIT {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> everySnippetWorks() {
        return Stream.of("ci.md", "formats.md", "suppressions.md", "tests.md").map(this::page);
    }

    private DynamicContainer page(String name) {
        try {
            List<Snippet> snippets = Snippet.of(name);
            Fixture desk = Fixture.prepare(folder.resolve(name), snippets);
            Reader reader = new Reader(desk);
            return dynamicContainer(
                    name,
                    snippets.stream().map(snippet -> dynamicTest(snippet.toString(), () -> reader.follow(snippet))));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"``` sh\nfalse\n```\n", "  ```sh\nfalse\n  ```\n", "~~~\nfalse\n~~~\n"})
    void aFenceOfAnotherKindIsNotPassedOver(String page) {
        assertThrows(AssertionError.class, () -> Snippet.of("page", page));
    }

    /** The reader itself: it must tell right from wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "```sh\nfalse\n```\n",
                "```sh\nfalse\ntrue\n```\n",
                "```sh\ntrue   # exit code 3\n```\n",
                "```sh\necho this\n```\n```\nthat\n```\n",
                "```ruby\nputs 1\n```\n",
                "```xml\n<other/>\n```\n"
            })
    void whatDoesNotWorkIsTold(String page) throws Exception {
        Reader reader = new Reader(new Fixture(folder));
        List<Snippet> snippets = Snippet.of("page", page);
        for (Snippet snippet : snippets.subList(0, snippets.size() - 1)) {
            reader.follow(snippet);
        }
        assertThrows(AssertionError.class, () -> reader.follow(snippets.get(snippets.size() - 1)));
    }

    /** Sits at one desk, and remembers what came out last. */
    private static final class Reader {

        private static final Pattern WITH_STATUS = Pattern.compile("(?m)^(.*\\S) +# exit code (\\d)$");
        private static final Pattern WRITTEN = Pattern.compile("(?:-o|--baseline) (\\S+)(?<!gz)(?=\\s)");
        private static final Path GRADLE = Path.of("real/gradle.sh");

        private final Fixture desk;
        private String shown = "";

        Reader(Fixture desk) {
            this.desk = desk;
        }

        void follow(Snippet snippet) throws Exception {
            String text = snippet.text();
            switch (snippet.language()) {
                case "sh" -> shell(text);
                case "", "json" -> shows(text);
                case "xml" -> assertTrue(snippet.ofPom() || shows(text));
                case "java" ->
                    assertTrue(desk.read("target/surefire-reports/TEST-" + snippet.className() + ".xml")
                            .contains("errors=\"0\" skipped=\"0\" failures=\"0\""));
                case "properties" -> desk.write("unclosed.properties", text);
                case "suppressions" -> desk.write("accepted.suppressions", text);
                case "yaml", "groovy" -> server(snippet);
                case "gradle" -> {
                    new GroovyShell().parse(text);
                    assertTrue(Files.readString(GRADLE).contains(snippet.page()), GRADLE + " runs it");
                }
                case "console" -> console(text);
                default -> throw new AssertionError("no test knows how to run this");
            }
        }

        /** Each line ends with 0, unless it says otherwise. */
        private void shell(String text) throws Exception {
            String script = WITH_STATUS.matcher(text.replaceAll("\\\\\n *", "")).replaceAll("""
                    status=0; { $1; } || status=\\$?
                    [ \\$status -eq $2 ] || { echo "exit code \\$status: $1" >&2; exit 99; }""");
            Run run = desk.run(script);
            assertEquals(0, run.status(), run::toString);
            StringBuilder output = new StringBuilder(run.out());
            for (String file :
                    WRITTEN.matcher(text).results().map(match -> match.group(1)).toList()) {
                output.append(desk.read(file));
            }
            shown = output.toString();
        }

        /** But for what differs from run to run and from JDK to JDK. */
        private boolean shows(String text) {
            String expected = comparable(text);
            String actual = comparable(shown);
            if (!actual.contains(expected)) {
                assertEquals(expected, actual);
            }
            return true;
        }

        private static String comparable(String text) {
            return text.replaceAll("\\d\\d:\\d\\d:\\d\\d(?:–\\d\\d:\\d\\d:\\d\\d)?", "12:00:00")
                    .replaceAll("data/in/[abc].csv", "data/in/a.csv")
                    .replaceAll("… \\d+ frames", "… 62 frames")
                    .replaceAll("FileInputStream.java:\\d+", "FileInputStream.java:158");
        }

        /** Green where nothing leaks, not green where something does, and it says so. */
        private void server(Snippet snippet) throws Exception {
            Job job = Job.of(snippet);
            Fixture clean = Fixture.prepare(desk.folder().resolve("clean-" + snippet.line()), List.of(snippet));
            Fixture leaky = Fixture.prepare(desk.folder().resolve("leaky-" + snippet.line()), List.of(snippet));
            clean.correct();
            clean.run("rm -r unclosed-reports");
            leaky.run("rm -r unclosed-reports");

            assertTrue(job.passes(clean), "nothing leaks");
            assertFalse(job.passes(leaky), "something leaks");
        }

        private void console(String text) throws Exception {
            List<String> commands = text.lines().toList();
            for (String command : commands) {
                assertTrue(command.startsWith("$ "), command);
                String program = command.split(" ")[1];
                assumeTrue(desk.run("command -v " + program).status() == 0, program + " is not here");
                shell(command.substring(2) + "\n");
            }
        }
    }
}
