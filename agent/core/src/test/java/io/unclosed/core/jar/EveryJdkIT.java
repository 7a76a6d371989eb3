// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.RawStackCheck;
import io.unclosed.boot.Tracker;
import io.unclosed.model.catalog.Catalog;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be so on every JDK: checks that need no agent, run in a JVM of each. */
class EveryJdkIT {

    /** Classes that other systems have. */
    private static final List<String> OF_OTHER_SYSTEMS = Stream.of(
                    "sun.nio.fs.UnixDirectoryStream",
                    "sun.nio.fs.WindowsDirectoryStream",
                    "sun.nio.ch.EPollSelectorImpl",
                    "sun.nio.ch.EPollPoller",
                    "sun.nio.ch.UnixDispatcher",
                    "sun.nio.ch.PollSelectorImpl",
                    "sun.nio.ch.KQueueSelectorImpl",
                    "sun.nio.ch.WEPollSelectorImpl",
                    "sun.nio.ch.WindowsSelectorImpl",
                    "sun.nio.fs.UnixChannelFactory",
                    "sun.nio.fs.WindowsChannelFactory",
                    "sun.nio.ch.WindowsAsynchronousFileChannelImpl",
                    "sun.nio.ch.UnixAsynchronousSocketChannelImpl",
                    "sun.nio.ch.WindowsAsynchronousSocketChannelImpl",
                    "sun.nio.ch.UnixAsynchronousServerSocketChannelImpl",
                    "sun.nio.ch.WindowsAsynchronousServerSocketChannelImpl",
                    "sun.nio.ch.EPollPort",
                    "sun.nio.ch.KQueuePort",
                    "sun.nio.ch.Iocp",
                    "sun.nio.ch.LinuxAsynchronousChannelProvider",
                    "sun.nio.ch.BsdAsynchronousChannelProvider",
                    "sun.nio.ch.WindowsAsynchronousChannelProvider",
                    "sun.nio.fs.LinuxWatchService",
                    "sun.nio.fs.BsdWatchService",
                    "sun.nio.fs.PollingWatchService",
                    "sun.nio.fs.MacOSXWatchService",
                    "sun.nio.fs.WindowsWatchService")
            .map(name -> "no class " + name)
            .toList();

    /** What drivers and Spring have beside the JDK's interfaces. */
    private static final List<String> OF_LIBRARIES = List.of(
            "no class org.springframework.jdbc.datasource.DataSourceUtils",
            "no class org.springframework.jdbc.datasource.SingleConnectionDataSource",
            "no member java.sql.Connection+#abortInternal()",
            "no member java.sql.Statement+#realClose(boolean, boolean)");

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @Test
    void theRunningJdkIsAmongThem() {
        List<Jdks.Jdk> jdks = Jdks.all();
        System.out.println("JDKs found: " + jdks);

        assertTrue(
                jdks.stream().anyMatch(jdk -> jdk.feature() == Runtime.version().feature()));
        assertEquals(jdks.size(), jdks.stream().map(Jdks.Jdk::home).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theBuiltInCatalogFits(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(
                jdk, folder, List.of("--add-modules", "ALL-SYSTEM", "-cp", classPath(), CatalogCheck.class.getName()));

        List<String> problems = jvm.out().stream()
                .filter(line -> !OF_OTHER_SYSTEMS.contains(line) && !OF_LIBRARIES.contains(line))
                .toList();
        assertEquals(List.of("types: checked"), problems, jvm.err().toString());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void someClassOfEachFamilyIsOfThisSystem(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(jdk, folder, List.of("-cp", classPath(), CatalogCheck.class.getName()));

        for (String family :
                List.of("DirectoryStream", "SelectorImpl", "ChannelFactory", "SocketChannelImpl", "WatchService")) {
            List<String> rows = OF_OTHER_SYSTEMS.stream()
                    .filter(line -> line.endsWith(family))
                    .toList();
            assertTrue(!jvm.out().containsAll(rows), family + " is not there at all");
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void rawStacksCanBeRead(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(
                jdk,
                folder,
                List.of(
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        RawStackCheck.class.getName()));

        assertEquals(List.of("raw: true", "told apart: true", "interned: true"), jvm.out());
        assertEquals(List.of(), jvm.err());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withoutAccessStacksAreResolved(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(jdk, folder, List.of("-cp", classPath(), RawStackCheck.class.getName()));

        assertEquals(List.of("raw: false", "told apart: true", "interned: true"), jvm.out());
        assertEquals(List.of(), jvm.err());
    }

    static String classPath() {
        return Stream.of(Tracker.class, Catalog.class, CatalogCheck.class)
                .map(EveryJdkIT::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
