// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names a finding so that the name survives changes that do not concern the bug: moved lines, recompilation, another JDK, the
 * {@linkplain StableNames names} that compilers and the JVM make up, how deep a recursion went, and who runs the tests.
 *
 * <p>It is a hash of the resource type, its owner and the frames of the program, innermost first, each once.
 */
public final class Fingerprint {

    /** Beyond so many frames of the program the stack tells the callers and not the fault. */
    private static final int FRAMES = 12;

    /** They call tests, with other frames in each of their versions, in an IDE and in a build. */
    private static final List<String> TEST_RUNNERS = List.of(
            "com.intellij.rt.",
            "junit.framework.",
            "org.apache.maven.surefire.",
            "org.eclipse.jdt.internal.junit",
            "org.gradle.",
            "org.junit.",
            "org.testng.",
            "worker.org.gradle.");

    private Fingerprint() {}

    /** 16 hexadecimal digits. */
    public static String of(String type, String owner, List<Frame> frames) {
        Sha256 hash = new Sha256();
        hash.add(type);
        hash.add(owner);
        for (String name : names(frames)) {
            hash.add(name);
        }
        return hash.digits();
    }

    /** The first frames that tell one bug from another. */
    private static Set<String> names(List<Frame> frames) {
        Set<String> names = new LinkedHashSet<>();
        boolean testsOnly = !anyOfProgram(frames);
        for (Frame frame : frames) {
            if (names.size() < FRAMES && isProgram(frame) && (testsOnly || !isTestRunner(frame))) {
                names.add(StableNames.of(frame.className()) + "." + StableNames.of(frame.method()));
            }
        }
        return names;
    }

    /** Whether there is any frame but those of what runs tests. */
    private static boolean anyOfProgram(List<Frame> frames) {
        for (Frame frame : frames) {
            if (isProgram(frame) && !isTestRunner(frame)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is a frame of code that somebody wrote. The class of a lambda shows only with
     * {@code -XX:+ShowHiddenFrames}; javac's accessors between nested classes are gone since it compiles for Java 11.
     */
    private static boolean isProgram(Frame frame) {
        return !frame.jdk()
                && !frame.className().contains("$$Lambda")
                && !StableNames.of(frame.method()).equals("access$");
    }

    private static boolean isTestRunner(Frame frame) {
        for (String prefix : TEST_RUNNERS) {
            if (frame.className().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
