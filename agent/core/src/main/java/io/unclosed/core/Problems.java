// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.findings.JournalOutput;
import io.unclosed.core.output.StandardError;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Problems of the agent: each is reported once on standard error and in the journal, which makes the report incomplete.
 *
 * <p>Class file transformers have problems, and must write nothing. So problems that arrive here on any thread wait for {@link
 * #tell}. Safe for any thread.
 */
final class Problems implements Consumer<String> {

    /** A class that many loaders define has the same problem each time; a program may have any number of others. */
    private static final int MOST = 100;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Queue<Problem> untold = new ConcurrentLinkedQueue<>();

    /** @param lost whether resources may be missing in the report */
    private record Problem(String sentence, boolean lost) {}

    @Override
    public void accept(String sentence) {
        add(new Problem(sentence, true));
    }

    /** Takes a problem that loses no leak. */
    Consumer<String> harmless() {
        return new Harmless(this);
    }

    /** Reports the problems that were not reported yet. */
    void tell(JournalOutput output) {
        for (Problem problem = untold.poll(); problem != null; problem = untold.poll()) {
            StandardError.say(problem.sentence);
            output.notice(problem.sentence, problem.lost);
        }
    }

    private void add(Problem problem) {
        if (known.size() < MOST && known.add(problem.sentence)) {
            untold.add(problem);
        }
    }

    /** A class and not a lambda, like all that runs before the program. */
    private record Harmless(Problems problems) implements Consumer<String> {
        @Override
        public void accept(String sentence) {
            problems.add(new Problem(sentence, false));
        }
    }
}
