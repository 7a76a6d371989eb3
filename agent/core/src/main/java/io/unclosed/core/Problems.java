// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.reap.Reaper;
import java.util.function.Consumer;

/** What does not work as it should: said on standard error and in the journal, which makes the report incomplete. */
record Problems(Reaper reaper) implements Consumer<String> {

    @Override
    public void accept(String sentence) {
        StandardError.say(sentence);
        reaper.notice(sentence, true);
    }
}
