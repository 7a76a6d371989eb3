// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.DescriptorKind;
import io.unclosed.model.catalog.Holding;
import io.unclosed.model.catalog.JdkRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final Holdings held = new Holdings();

    @Test
    void nothingIsOpen() {
        assertUnexplained("", List.of());
    }

    @Test
    void whatIsHeldIsExplained() {
        hold(DescriptorKind.FILE, 1, "/data/a");
        hold(DescriptorKind.SOCKET, 2, "localhost:80");

        assertUnexplained("", List.of(file(3, "/data/a"), socket(4), socket(5)));
    }

    @Test
    void aResourceMayHoldLessThanItsTypeSays() {
        hold(DescriptorKind.PIPE, 3, null);

        assertUnexplained("", List.of(new Descriptor(3, "pipe:[3]", null, DescriptorKind.PIPE)));
    }

    @Test
    void oneKindDoesNotExplainAnother() {
        hold(DescriptorKind.SOCKET, 2, null);

        assertUnexplained("/data/a (fd 3)", List.of(file(3, "/data/a"), socket(4)));
    }

    @Test
    void theFileThatNobodyOpenedByItsPathIsNamed() {
        hold(DescriptorKind.FILE, 1, "/data/b");
        hold(DescriptorKind.FILE, 1, "/data/../data/c");

        assertUnexplained(
                "/data/a (fd 3)", List.of(file(3, "/data/a"), file(4, "/data/b"), file(5, "/data/c (deleted)")));
    }

    @Test
    void aPathThatIsOpenMoreOftenThanHeldIsNamed() {
        hold(DescriptorKind.FILE, 1, "/data/a");
        hold(DescriptorKind.FILE, 1, "/data/b");

        assertUnexplained("/data/a (fd 3)", List.of(file(3, "/data/a"), file(4, "/data/a"), file(5, "/data/b")));
    }

    @Test
    void aJarThatTheJvmOpenedIsExplained() {
        hold(DescriptorKind.FILE, 1, "/lib/a.jar");

        assertUnexplained("", List.of(file(3, "/lib/a.jar"), file(4, "/lib/a.jar"), file(5, "/lib/boot.jar")));
    }

    @Test
    void aJarThatTheJvmOpenedExplainsNothingElse() {
        hold(DescriptorKind.FILE, 1, "/data/b");

        assertUnexplained("/data/a (fd 3)", List.of(file(3, "/data/a"), file(4, "/data/b"), file(5, "/lib/boot.jar")));
    }

    @Test
    void aFileThatWasRenamedIsExplained() {
        hold(DescriptorKind.FILE, 1, "/data/before");

        assertUnexplained("", List.of(file(3, "/data/after")));
    }

    @Test
    void theNewestOfThoseThatLookAlikeAreNamed() {
        hold(DescriptorKind.SOCKET, 1, null);

        assertUnexplained("socket:[5] (fd 5), socket:[6] (fd 6)", List.of(socket(4), socket(6), socket(5)));
    }

    @Test
    void whatNoJavaClassOpensIsUnexplained() {
        hold(DescriptorKind.FILE, 9, null);

        assertUnexplained(
                "anon_inode:[timerfd] (fd 7)",
                List.of(new Descriptor(7, "anon_inode:[timerfd]", null, null), file(8, "/x")));
    }

    @Test
    void anyNumberIsMoreThanThereAre() {
        held.add(DescriptorKind.SOCKET, Holding.ANY * 1_000_000_000L);

        assertUnexplained("", List.of(socket(4), socket(5)));
    }

    @Test
    void someAreNamed() {
        assertEquals(
                "1 open descriptor is explained by no tracked resource: /x (fd 3)",
                new Unexplained(List.of(file(3, "/x"))).sentence());
        assertEquals(
                "6 open descriptors are explained by no tracked resource: socket:[1] (fd 1), socket:[2] (fd 2),"
                        + " socket:[3] (fd 3), socket:[4] (fd 4), socket:[5] (fd 5), …",
                new Unexplained(List.of(socket(1), socket(2), socket(3), socket(4), socket(5), socket(6))).sentence());
    }

    private void hold(DescriptorKind kind, int count, @Nullable String path) {
        held.add(List.of(new Holding(kind, count, false, JdkRange.ALL)), path);
    }

    private void assertUnexplained(String expected, List<Descriptor> open) {
        List<String> unexplained = Reconciliation.unexplained(open, held).stream()
                .map(Descriptor::toString)
                .toList();
        assertEquals(expected, String.join(", ", unexplained));
    }

    private static Descriptor file(int number, String path) {
        return new Descriptor(number, path, null, DescriptorKind.FILE);
    }

    private static Descriptor socket(int number) {
        return new Descriptor(number, "socket:[" + number + "]", null, DescriptorKind.SOCKET);
    }
}
