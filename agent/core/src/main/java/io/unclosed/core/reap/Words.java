// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import java.util.Set;

/** Lists of words, of which a class file takes less room as one text. */
final class Words {

    private Words() {}

    /** The words of a text, with blanks between. */
    static Set<String> of(String words) {
        return Set.of(words.split(" "));
    }
}
