// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text without its line end; null where it is not UTF-8
 * @param ended whether it had a line end; only the last line of a file may lack it
 */
record Line(int number, @Nullable String text, boolean ended) {

    /** The object that the line is. */
    JsonObject object() throws MalformedException {
        if (text == null) {
            throw new MalformedException("it is not UTF-8");
        }
        return Json.object(text);
    }

    boolean startsWith(String start) {
        return text != null && text.startsWith(start);
    }
}
