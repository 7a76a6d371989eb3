// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.unclosed.cli.Main;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals to a real process of the command line, whose program is a shell. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignalsIT {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void anInterruptIsTheProgramsAffair() throws Exception {
        Process process = start("until [ -e go ]; do sleep 0.1; done; exit 7");

        send(process, "INT");
        // Were it to end us, it would have by now.
        assertFalse(process.waitFor(1, TimeUnit.SECONDS));
        Files.createFile(folder.resolve("go"));

        assertEquals(7, process.waitFor());
        assertReported();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void anOrderToEndIsPassedOn(String signal) throws Exception {
        assumeFalse(isIgnored(signal), "who runs the tests has them ignore " + signal + ", as nohup does");
        Process process = start("trap 'exit 9' TERM; while :; do sleep 0.1; done");

        send(process, signal);

        assertEquals(9, process.waitFor());
        assertReported();
    }

    /** What a process ignores its children ignore, too. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        int number = signal.equals("HUP") ? 1 : 15;
        return Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> new BigInteger(
                                line.substring(line.indexOf(':') + 1).strip(), 16))
                        .anyMatch(mask -> mask.testBit(number - 1));
    }

    private Process start(String script) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--",
                        "sh",
                        "-c",
                        "sleep 0.5; : > ready; " + script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        command.environment().put("XDG_CACHE_HOME", folder.toString());
        Process process = command.start();
        started.add(process);
        while (!Files.exists(folder.resolve("ready"))) {
            assertTrue(process.isAlive(), "ended too early");
            Thread.sleep(20);
        }
        return process;
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        String pid = String.valueOf(process.pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
    }

    private void assertReported() throws IOException {
        String output = Files.readString(folder.resolve("output"));
        assertTrue(output.contains("unclosed: no report found: no JVM ran under the agent"), output);
    }
}
