// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.OpenSample;
import io.unclosed.model.Owned;
import io.unclosed.model.TestCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading may keep: as much as a third of the heap holds, counted roughly and rather too high. Each frame is kept
 * once. Not safe for several threads.
 */
final class Memory {

    private static final int BYTES_OF_FINDING = 600;
    private static final int BYTES_OF_FRAME = 300;
    private static final int BYTES_OF_PART = 200;
    private static final int BYTES_OF_POINTER = 8;

    private static final int SHARE_OF_TEXTS = 16;
    private static final int SHARE_OF_SAMPLES = 4;

    private final Map<Frame, Frame> frames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final long most;
    private final List<Frame> newFrames = new ArrayList<>();
    private final List<String> newNames = new ArrayList<>();

    /** By their texts: a look-up is faster than parsing. */
    private final Map<String, List<Frame>> known = new HashMap<>();

    private long roomForTexts;
    private long roomForSamples;
    private long kept;
    private long keptBefore;

    Memory(long most) {
        this.most = most;
        this.roomForTexts = most / SHARE_OF_TEXTS;
        this.roomForSamples = most / SHARE_OF_SAMPLES;
    }

    static Memory ofJvm() {
        return new Memory(Runtime.getRuntime().maxMemory() / 3);
    }

    /** Another file is read. */
    void begin() {
        newFrames.clear();
        newNames.clear();
        keptBefore = kept;
    }

    /** Nothing of that file is kept. */
    void undo() {
        newFrames.forEach(frames::remove);
        newFrames.clear();
        newNames.forEach(names::remove);
        newNames.clear();
        forgetTexts();
        kept = keptBefore;
    }

    /** The frame that was kept already, if there is an equal one. */
    Frame shared(Frame frame) {
        Frame known = frames.get(frame);
        if (known != null) {
            return known;
        }
        keep(BYTES_OF_FRAME + frame.className().length() + frame.method().length() + length(frame.file()));
        frames.put(frame, frame);
        newFrames.add(frame);
        return frame;
    }

    /** The name that was kept already, if there is an equal one. */
    String shared(String name) {
        String known = names.get(name);
        if (known != null) {
            return known;
        }
        keep(name);
        names.put(name, name);
        newNames.add(name);
        return name;
    }

    /** The frames of a text, if it was there before. */
    @Nullable
    List<Frame> frames(String text) {
        return known.get(text);
    }

    /** For another line with the same text. All are forgotten where they would become too many. */
    void remember(String text, List<Frame> frames) {
        int bytes = BYTES_OF_PART + text.length() + BYTES_OF_POINTER * frames.size();
        if (bytes > roomForTexts) {
            forgetTexts();
        }
        if (bytes <= roomForTexts) {
            roomForTexts -= bytes;
            known.put(text, frames);
        }
    }

    private void forgetTexts() {
        known.clear();
        roomForTexts = most / SHARE_OF_TEXTS;
    }

    /** Whether there is room for a sample. The findings come first: without samples a report is whole. */
    boolean keeps(OpenSample sample) {
        int bytes = BYTES_OF_PART * (1 + sample.open().size());
        if (bytes > roomForSamples) {
            return false;
        }
        roomForSamples -= bytes;
        return true;
    }

    void keep(Finding finding) {
        keep(bytes(finding));
    }

    /** It was only another example of one that is kept. */
    void release(Finding finding) {
        kept -= bytes(finding);
    }

    /** A sentence, or what else there is but findings. */
    void keep(String text) {
        keep(BYTES_OF_PART + text.length());
    }

    private void keep(long bytes) {
        kept += bytes;
        if (kept > most) {
            throw new FullException(most);
        }
    }

    private static long bytes(Finding finding) {
        long bytes =
                BYTES_OF_FINDING + (long) BYTES_OF_POINTER * finding.frames().size();
        bytes += length(finding.heldBy()) + length(finding.owner());
        for (String text : List.of(finding.fingerprint(), finding.type(), finding.closer(), finding.thread())) {
            bytes += text.length();
        }
        for (Example example : finding.examples()) {
            bytes += BYTES_OF_PART + (long) BYTES_OF_POINTER * example.holder().size();
            bytes += length(example.detail()) + length(example.test());
            bytes += example.className().length() + example.thread().length();
        }
        for (String part : parts(finding)) {
            bytes += BYTES_OF_PART + part.length();
        }
        return bytes;
    }

    private static List<String> parts(Finding finding) {
        List<String> parts = new ArrayList<>();
        finding.owned().stream().map(Owned::type).forEach(parts::add);
        finding.tests().stream().map(TestCount::test).forEach(parts::add);
        return parts;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** There is more than may be kept. Unchecked, because every line that is read may be the one too many. */
    static final class FullException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long most;

        private FullException(long most) {
            super("more than " + most + " bytes", null, false, false);
            this.most = most;
        }

        /** The problem and the remedy. */
        String sentence() {
            return "with it there is more than fits into " + (most >> 20) + " MB, a third of this JVM's memory; give it"
                    + " more, for instance java -Xmx4g -jar unclosed.jar, or name fewer files";
        }
    }
}
