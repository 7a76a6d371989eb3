// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.unclosed.model.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path project;

    @Test
    void withoutRootsThePackageSuggestsThePath() {
        assertEquals("com/acme/Upload.java", path(Sources.UNKNOWN, "com.acme.Upload$1", "Upload.java"));
        assertEquals("Main.java", path(Sources.UNKNOWN, "Main", "Main.java"));
    }

    @Test
    void aFileIsFoundBelowASourceRootOrAWholeProject() throws IOException {
        create("web/src/main/java/com/acme/Upload.java");
        create("web/target/generated/com/acme/Upload.java");

        for (String root : List.of("web/src/main/java", "web", ".")) {
            Sources sources = Sources.under(List.of(Path.of(root)), project);
            assertEquals(
                    "web/src/main/java/com/acme/Upload.java", path(sources, "com.acme.Upload", "Upload.java"), root);
        }
    }

    @Test
    void thePackageTellsFilesOfOneNameApart() throws IOException {
        create("a/src/com/acme/Main.java");
        create("b/src/org/other/Main.java");
        Sources sources = Sources.under(List.of(Path.of("a"), Path.of("b")), project);

        assertEquals("b/src/org/other/Main.java", path(sources, "org.other.Main", "Main.java"));
        assertEquals("net/third/Main.java", path(sources, "net.third.Main", "Main.java"), "two are no find");
    }

    @Test
    void theFirstRootGoesFirst() throws IOException {
        create("a/com/acme/Main.java");
        create("b/com/acme/Main.java");

        assertEquals(
                "b/com/acme/Main.java",
                path(Sources.under(List.of(Path.of("b"), Path.of("a")), project), "com.acme.Main", "Main.java"));
    }

    @Test
    void kotlinLeavesOutFoldersThatAllPackagesShare() throws IOException {
        create("src/main/kotlin/upload/Upload.kt");

        assertEquals(
                "src/main/kotlin/upload/Upload.kt",
                path(Sources.under(List.of(Path.of(".")), project), "com.acme.upload.UploadKt", "Upload.kt"));
    }

    @Test
    void aRootOutsideIsToldInFull() throws IOException {
        create("code/com/acme/Main.java");
        Path base = Files.createDirectory(project.resolve("elsewhere"));

        assertEquals(
                project.toAbsolutePath() + "/code/com/acme/Main.java",
                path(Sources.under(List.of(project.resolve("code")), base), "com.acme.Main", "Main.java"));
    }

    @Test
    void noNameLeadsOutOfTheSources() {
        for (String file : List.of("../../etc/passwd", "..", ".", "", "a\\b.java", "/etc/passwd")) {
            assertEquals("", path(Sources.UNKNOWN, "com.acme.Main", file), file);
        }
        assertEquals("", path(Sources.UNKNOWN, "com.acme.Main", null));
        assertEquals(Optional.empty(), Sources.UNKNOWN.path(new Frame("java.io.File", "a", "File.java", 1, true)));
    }

    @Test
    void aRootThatIsNotThereIsAMistake() {
        assertThrows(IOException.class, () -> Sources.under(List.of(Path.of("typo")), project));
    }

    private void create(String file) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.createFile(path);
    }

    private static String path(Sources sources, String className, @Nullable String file) {
        return sources.path(new Frame(className, "run", file, 1, false)).orElse("");
    }
}
