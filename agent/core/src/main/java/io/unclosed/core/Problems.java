// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.reap.Reaper;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What does not work as it should: said once on standard error and in the journal, which makes the report incomplete. */
final class Problems implements Consumer<String> {

    /** A class that many loaders define has the same problem each time; a program may have any number of others. */
    private static final int MOST = 100;

    private final Reaper reaper;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    Problems(Reaper reaper) {
        this.reaper = reaper;
    }

    @Override
    public void accept(String sentence) {
        if (said.size() < MOST && said.add(sentence)) {
            StandardError.say(sentence);
            reaper.notice(sentence, true);
        }
    }
}
