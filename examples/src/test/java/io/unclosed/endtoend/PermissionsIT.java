// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is the user's alone, whatever the umask, except where the user names the file. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class PermissionsIT {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final List<String> MASKS = List.of("000", "022", "027", "077");

    private final Jdk jdk;

    @TempDir
    Path folder;

    PermissionsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void aJournalAndItsFoldersAreTheOwners() throws Exception {
        for (String mask : MASKS) {
            Path home = Files.createTempDirectory(folder, "home");
            under(mask, home, program("summary=off,cache=off,dest=a/b"));

            assertEquals(List.of("a rwx------", "a/b rwx------", "a/b/JOURNAL rw-------"), written(home, "a"));
        }
    }

    @Test
    void aJournalIsTheOwnersInAFolderThatIsOpenToAll() throws Exception {
        for (String mask : MASKS) {
            Path home = Files.createTempDirectory(folder, "home");
            under("000", home, List.of("mkdir", "unclosed-reports"));
            under(mask, home, program("summary=off,cache=off"));

            assertEquals(
                    List.of("unclosed-reports rwxrwxrwx", "unclosed-reports/JOURNAL rw-------"),
                    written(home, "unclosed-reports"));
        }
    }

    @Test
    void theCommandLineMakesFoldersForTheOwner() throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        List<String> command = new ArrayList<>(
                List.of(jdk.java(), "-jar", Jars.COMMAND_LINE.toString(), "run", "--dest", "a/b", "--", jdk.java()));
        command.addAll(Trial.of("ForgetsOne", jdk, home).arguments(List.of()));
        under("000", home, command);

        assertEquals(List.of("a rwx------", "a/b rwx------", "a/b/JOURNAL rw-------"), written(home, "a"));
    }

    @Test
    void aFileThatTheUserNamesIsAsTheUserHasIt() throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        under("022", home, program("summary=off,cache=off"));
        under(
                "022",
                home,
                List.of(
                        jdk.java(),
                        "-jar",
                        Jars.COMMAND_LINE.toString(),
                        "report",
                        "unclosed-reports",
                        "--format",
                        "html",
                        "-o",
                        "page.html"));

        assertEquals(List.of("page.html rw-r--r--"), written(home, "page.html"));
    }

    private List<String> program(String options) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(
                Trial.of("ForgetsOne", jdk, folder).arguments(List.of("-javaagent:" + Jars.AGENT + "=" + options)));
        return command;
    }

    private static void under(String mask, Path home, List<String> command) throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no " + SHELL + " to set a mask with");
        List<String> masked =
                new ArrayList<>(List.of(SHELL.toString(), "-c", "umask " + mask + "; exec \"$0\" \"$@\""));
        masked.addAll(command);
        Run run = Run.command(home, masked);
        assertTrue(run.status() == 0, run::toString);
    }

    /** Every file and folder from one on, with its permissions. */
    private static List<String> written(Path home, String name) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve(name))) {
            List<String> lines = new ArrayList<>();
            for (Path each : all.sorted().toList()) {
                lines.add(home.relativize(each).toString().replaceAll("[^/]*\\.jsonl$", "JOURNAL") + " "
                        + PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
            return lines;
        }
    }
}
