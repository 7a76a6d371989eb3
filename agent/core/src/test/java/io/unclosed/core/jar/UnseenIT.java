// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnseenIT {

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aProgramSeesNeitherTheAgentNorItsLibraries(Jdks.Jdk jdk) throws Exception {
        Programs.copy(Stranger.class, folder);

        ForkedJvm jvm = ForkedJvm.run(
                jdk,
                folder,
                List.of(
                        "-javaagent:" + BuiltAgentJar.read().path(),
                        "-cp",
                        folder.toString(),
                        Stranger.class.getName()));

        assertEquals(
                List.of("bootstrap classes: null", "premain: Premain"),
                jvm.out(),
                jvm.err().toString());
        assertEquals(1, jvm.err().size(), jvm.err().toString());
        assertTrue(
                jvm.err().get(0).startsWith("unclosed: nothing leaked, nothing left open; "),
                jvm.err().get(0));
        assertEquals(0, jvm.exit());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aProgramWithoutTheAgentDoesNotSeeItAtAll(Jdks.Jdk jdk) throws Exception {
        Programs.copy(Stranger.class, folder);

        ForkedJvm jvm = ForkedJvm.run(jdk, folder, List.of("-cp", folder.toString(), Stranger.class.getName()));

        assertEquals(List.of(), jvm.out());
        assertTrue(jvm.err().toString().contains("ClassNotFoundException: io.unclosed.boot.Tracker"));
    }
}
