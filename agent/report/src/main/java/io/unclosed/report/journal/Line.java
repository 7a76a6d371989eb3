// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Frame;
import java.util.List;
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

    /** The same, with the frames that are known from another line, if it has such. */
    JsonObject object(Memory memory) throws MalformedException {
        FramesText frames = text == null ? null : FramesText.in(text);
        if (frames == null) {
            return object();
        }
        List<Frame> known = memory.frames(frames.text());
        return known == null
                ? object().withFrames(frames.text(), null)
                : Json.object(frames.rest()).withFrames(frames.text(), known);
    }

    boolean startsWith(String start) {
        return text != null && text.startsWith(start);
    }
}
