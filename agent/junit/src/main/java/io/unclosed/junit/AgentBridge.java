// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agent, if it runs in this JVM and was not told to leave tests alone.
 *
 * <p>Where it does not run there is no class {@link TestInspector}: a caller must not name it in a lambda or
 * method reference that is made before the answer is known, for its type is loaded then.
 */
final class AgentBridge {

    private static final String INSPECTOR = "io.unclosed.boot.TestInspector";

    private AgentBridge() {}

    static @Nullable TestInspector inspector() {
        return isPresent() ? TestInspector.present() : null;
    }

    /** The agent's classes are the bootstrap loader's. Copies on the class path, as of a build, would be mute. */
    static boolean isPresent() {
        try {
            Class.forName(INSPECTOR, false, null);
            return Class.forName(INSPECTOR, false, AgentBridge.class.getClassLoader())
                            .getClassLoader()
                    == null;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
