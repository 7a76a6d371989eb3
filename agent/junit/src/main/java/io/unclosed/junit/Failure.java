// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestTracker;

/**
 * Handles failures of the listener itself. An unknown launcher may lack a method or a class that we
 * call, and some launchers run no test after a listener has thrown. So nothing is thrown, and one line says what is
 * missing now.
 */
final class Failure {

    private Failure() {}

    /** The test that runs here has no name: better none than another's. */
    static void withoutName(Throwable failure) {
        try {
            TestInspector inspector = TestInspector.present();
            if (inspector != null) {
                inspector.missing("names of tests are missing", failure);
                TestTracker.enter(null);
            }
        } catch (Throwable worse) {
            // Without the agent there is nothing to say, and with it nothing is left to try.
        }
    }
}
