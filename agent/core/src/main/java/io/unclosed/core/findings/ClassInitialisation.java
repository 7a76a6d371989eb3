// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import java.util.List;

/**
 * Recognises resources that a library opened while one of its classes was initialised. They were never handed to the program, and what the
 * class keeps in a static field it keeps for the life of the process.
 */
final class ClassInitialisation {

    private static final String INITIALISER = "<clinit>";

    /** The JDK's ways to initialise a class by its name: a framework initialises the program's own classes by these. */
    private static final List<String> REFLECTION = List.of(
            "java.lang.Class",
            "java.lang.invoke.",
            "java.lang.reflect.",
            "jdk.internal.misc.Unsafe",
            "jdk.internal.reflect.",
            "sun.misc.Unsafe",
            "sun.reflect.");

    private ClassInitialisation() {}

    /**
     * Whether it happened in the initialiser of a class of a library.
     *
     * @param frames the stack, innermost first
     * @param program the index of the first frame outside the JDK
     */
    static boolean isOfLibrary(List<Frame> frames, int program) {
        for (int index = program; index < frames.size(); index++) {
            Frame frame = frames.get(index);
            if (!frame.jdk() && frame.method().equals(INITIALISER) && isOfLibrary(frames, program, index)) {
                return true;
            }
        }
        return false;
    }

    /** Whether other code than the initialiser's library made it run, and is not what it called in turn. */
    private static boolean isOfLibrary(List<Frame> frames, int program, int initialiser) {
        if (!hasPackageOfLibrary(frames.get(initialiser).className())) {
            return false;
        }
        int caller = caller(frames, initialiser);
        if (caller < 0) {
            return false;
        }
        String other = Library.of(frames.get(caller));
        for (int index = program; index < initialiser; index++) {
            Frame frame = frames.get(index);
            if (!frame.jdk() && Library.of(frame).equals(other)) {
                return false;
            }
        }
        return true;
    }

    /** The index of the frame of other code that made an initialiser run; -1 where there is none, or by reflection. */
    private static int caller(List<Frame> frames, int initialiser) {
        String library = Library.of(frames.get(initialiser));
        boolean reflected = false;
        boolean service = false;
        for (int index = initialiser + 1; index < frames.size(); index++) {
            Frame frame = frames.get(index);
            if (frame.jdk()) {
                reflected |= isReflection(frame);
                service |= frame.className().startsWith("java.util.ServiceLoader");
            } else if (Library.of(frame).equals(library)) {
                reflected = false;
                service = false;
            } else {
                return reflected && !service ? -1 : index;
            }
        }
        return -1;
    }

    private static boolean isReflection(Frame frame) {
        return REFLECTION.stream().anyMatch(frame.className()::startsWith);
    }

    /** Small programs have classes in no package, or in one of a single word: these tell nothing. */
    private static boolean hasPackageOfLibrary(String className) {
        return className.indexOf('.') != className.lastIndexOf('.');
    }
}
