// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import io.unclosed.catalog.Catalog;
import java.util.Optional;
import java.util.zip.Inflater;

/** Opens and closes one real resource at start, to know that this JVM lets itself be watched. */
final class SelfTest {

    private SelfTest() {}

    /** Returns what is wrong, if anything. */
    static Optional<String> run(Catalog catalog) {
        boolean tracked = catalog.types().stream().anyMatch(type -> type.name().equals("java.util.zip.Inflater"));
        if (!tracked) {
            return Optional.empty();
        }
        Registry trial = new Registry(true);
        Tracker.start(trial);
        new Inflater(true).end();
        Tracker.stop();
        int[] open = new int[1];
        trial.forEachOpen(allocation -> open[0]++);
        return trial.watched() == 1 && open[0] == 0
                ? Optional.empty()
                : Optional.of("the self-test failed: this JVM does not let itself be instrumented");
    }
}
