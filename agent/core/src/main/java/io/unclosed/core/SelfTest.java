// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import java.util.Optional;
import java.util.zip.Inflater;

/** Opens and closes one real resource at start, to know that this JVM lets itself be watched. */
final class SelfTest implements Registry.Visitor {

    private int open;

    private SelfTest() {}

    /**
     * Returns the problem, if any.
     *
     * @param tracksInflaters whether there is anything to be seen
     */
    static Optional<String> run(boolean tracksInflaters) {
        if (!tracksInflaters) {
            return Optional.empty();
        }
        Registry trial = new Registry();
        Tracker.start(trial);
        new Inflater(true).end();
        Tracker.stop();
        SelfTest test = new SelfTest();
        trial.forEachOpen(test);
        return trial.watched() == 1 && test.open == 0
                ? Optional.empty()
                : Optional.of("the self-test failed: this JVM does not let itself be instrumented");
    }

    @Override
    public void visit(Allocation allocation) {
        open++;
    }
}
