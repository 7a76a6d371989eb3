// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import java.util.Optional;

/** Finds the agent, if it runs in this JVM and was not told to leave tests alone. */
final class Agent {

    private static final String INSPECTOR = "io.unclosed.boot.TestInspector";

    private Agent() {}

    static Optional<TestInspector> inspector() {
        return isPresent() ? Optional.ofNullable(TestInspector.present()) : Optional.empty();
    }

    /** The agent's classes are the bootstrap loader's. Copies on the class path, as of a build, would be mute. */
    static boolean isPresent() {
        try {
            Class.forName(INSPECTOR, false, null);
            return Class.forName(INSPECTOR, false, Agent.class.getClassLoader()).getClassLoader() == null;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
