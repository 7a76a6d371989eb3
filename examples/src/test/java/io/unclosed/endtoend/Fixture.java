// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a reader of the pages sits: at the top of a Maven project that leaks, with all that the pages take for granted.
 * Commands run with the JDK of this build, and Maven runs offline: the project needs no more than this one does.
 */
record Fixture(Path folder) {

    private static final Path PREPARE = Path.of("src/test/fixture/prepare.sh");
    private static final Path POM = Path.of("../pom.xml");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>maven-[a-z]+-plugin</artifactId>\\s*<version>[^<]*</version>");
    private static final Pattern PROPERTIES = Pattern.compile("<properties>.*?</properties>", Pattern.DOTALL);

    /**
     * Asks Surefire where Maven keeps what it fetched.
     *
     * @param page what stands on it for a POM, or as a test, is in the project
     */
    static Fixture prepare(Path folder, List<Snippet> page) throws IOException, InterruptedException {
        Fixture desk = new Fixture(Files.createDirectories(folder));
        Run run = desk.run("bash '" + PREPARE.toAbsolutePath() + "' '" + System.getProperty("localRepository") + "'");
        assertEquals(0, run.status(), run.err());
        desk.write("pom.xml", pom(desk.read("pom.xml"), page));
        for (Snippet snippet : page) {
            if (snippet.language().equals("java")) {
                desk.write("src/test/java/" + snippet.className() + ".java", snippet.text());
            }
        }
        return desk;
    }

    /** Closes what the project leaks. */
    void correct() throws IOException {
        String source = "src/main/java/com/acme/Upload.java";
        String leaks = read(source);
        String corrected = leaks.replaceFirst("return (.*);", "try (in) { return $1; }");
        assertNotEquals(leaks, corrected);
        write(source, corrected);
    }

    /** Runs lines of a shell that ends at the first one that fails. */
    Run run(String script) throws IOException, InterruptedException {
        String java = System.getProperty("java.home");
        return Run.command(
                folder,
                List.of(
                        "env",
                        "JAVA_HOME=" + java,
                        "PATH=" + folder.resolve("bin") + ":" + java + "/bin:" + System.getenv("PATH"),
                        "XDG_CACHE_HOME=" + folder.resolve("cache"),
                        "MAVEN_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                        "bash",
                        "-euo",
                        "pipefail",
                        "-c",
                        script));
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** All text of the files that a pattern such as {@code target/*.xml} names, and there must be one. */
    String read(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + folder + "/" + glob);
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(matcher::matches).toList();
        }
        assertNotEquals(List.of(), found, glob);
        StringBuilder text = new StringBuilder();
        for (Path file : found) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    /** Plugins of the versions that this build has. */
    private static String pom(String template, List<Snippet> page) throws IOException {
        String ours = Files.readString(POM);
        String versions = PLUGIN.matcher(ours)
                .results()
                .map(MatchResult::group)
                .map(plugin -> "<plugin>" + plugin + "</plugin>")
                .collect(Collectors.joining());
        String properties =
                PROPERTIES.matcher(ours).results().findFirst().orElseThrow().group();
        return template.replace("@properties@", properties)
                .replace("@versions@", versions)
                .replace("@plugins@", texts(page, "<plugin>"))
                .replace("@dependencies@", texts(page, "<dependency>"));
    }

    private static String texts(List<Snippet> page, String element) {
        return page.stream()
                .map(Snippet::text)
                .filter(text -> text.startsWith(element))
                .collect(Collectors.joining());
    }
}
