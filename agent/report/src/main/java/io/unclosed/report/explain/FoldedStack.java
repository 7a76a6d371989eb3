// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The frames of a finding that a person needs.
 *
 * @param shown innermost first; the culprit stands first unless all are shown or there is none
 * @param hidden how many of the culprit's callers are left out
 * @param foreign whether all of those belong to the JDK or to frameworks
 */
public record FoldedStack(List<Frame> shown, int hidden, boolean foreign) {

    /** Callers further out than these tell how the work was started, and not the fault. */
    private static final int MOST = 5;

    /**
     * Of a finding.
     *
     * @param all whether no frame is to be left out
     */
    public static FoldedStack of(Finding finding, boolean all) {
        List<Frame> frames = finding.frames();
        if (all) {
            return new FoldedStack(frames, 0, true);
        }
        if (finding.culprit() < 0) {
            List<Frame> top = frames.subList(0, Math.min(MOST, frames.size()));
            return new FoldedStack(top, frames.size() - top.size(), true);
        }
        List<Frame> callers = frames.subList(finding.culprit(), frames.size());
        Frame culprit = callers.get(0);
        List<Frame> own = IntStream.range(0, callers.size())
                .filter(index -> isOwn(callers.get(index), culprit))
                .mapToObj(callers::get)
                .toList();
        boolean whole = own.size() <= MOST + 1; // a line that says "1 frame more" is no shorter than the frame
        List<Frame> shown = whole ? own : most(own);
        return new FoldedStack(shown, callers.size() - shown.size(), whole);
    }

    /** Where a library is to blame, the last one is the program's call of it: that is the line that its owner can change. */
    private static List<Frame> most(List<Frame> own) {
        String program = vendor(own.get(own.size() - 1));
        int call = 0;
        while (!vendor(own.get(call)).equals(program)) {
            call++;
        }
        List<Frame> most = new ArrayList<>(own.subList(0, MOST - 1));
        most.add(own.get(Math.max(call, MOST - 1)));
        return most;
    }

    /** The first two parts of the package's name. */
    private static String vendor(Frame frame) {
        String name = frame.className();
        int end = name.lastIndexOf('.') + 1;
        int second = name.indexOf('.', name.indexOf('.') + 1) + 1;
        return name.substring(0, second == 0 ? end : second);
    }

    /**
     * The place of a thread: the method that it waited in, and the program's frames that led there.
     *
     * @param all whether no frame is to be left out
     */
    public static FoldedStack ofHolder(List<Frame> frames, boolean all) {
        List<Frame> shown = IntStream.range(0, frames.size())
                .filter(index -> all || index == 0 || isPrograms(frames.get(index)))
                .mapToObj(frames::get)
                .limit(all ? frames.size() : MOST)
                .toList();
        return new FoldedStack(shown, frames.size() - shown.size(), true);
    }

    /** A framework that is to blame itself is no framework here: its callers tell how it came to that. */
    private static boolean isOwn(Frame frame, Frame culprit) {
        return isPrograms(frame) || (!frame.jdk() && Frameworks.same(frame, culprit));
    }

    /** Whether a frame is neither the JDK's nor a framework's. */
    public static boolean isPrograms(Frame frame) {
        return !frame.jdk() && !Frameworks.include(frame);
    }
}
