// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.catalog.ResourceType;
import io.unclosed.report.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a resource is: the frame to look at, and the resource that opened it for itself, if one did.
 *
 * @param culprit index of the frame, -1 where there is none
 * @param owner the owner's type, or null
 */
record Blame(int culprit, @Nullable String owner) {

    /**
     * Judges one resource.
     *
     * @param className the class of the resource itself
     */
    static Blame of(ResolvedSite site, ResourceType type, String className, List<ResourceType> types) {
        List<Frame> frames = site.frames();
        if (site.program() < 0) {
            return new Blame(-1, null);
        }
        int start = endOfConstruction(frames, type, className);
        int culprit = type.builtIn() ? site.program() : firstOutside(frames, start, type);
        for (int index = frames.size() - 1; index >= start; index--) {
            Frame frame = frames.get(index);
            for (ResourceType candidate : types) {
                // What the JDK's types own is opened by the JDK's frames only, never in a call back to the program.
                boolean mayOwn =
                        !candidate.name().equals(type.name()) && (!candidate.builtIn() || index < site.program());
                if (mayOwn && candidate.owns(frame.className(), frame.method())) {
                    int ownersCulprit = candidate.builtIn() ? site.program() : firstOutside(frames, index, candidate);
                    return new Blame(ownersCulprit, candidate.name());
                }
            }
        }
        return new Blame(culprit, null);
    }

    /** The frames in which the resource itself comes to be: its constructors, or the member that the catalog names. */
    private static int endOfConstruction(List<Frame> frames, ResourceType type, String className) {
        int end = 0;
        for (int index = 0; index < frames.size() && frames.get(index).method().equals("<init>"); index++) {
            if (frames.get(index).className().equals(className)) {
                end = index + 1;
            }
        }
        while (end < frames.size()
                && type.owns(frames.get(end).className(), frames.get(end).method())) {
            end++;
        }
        return end;
    }

    /** For a type of the program's libraries the frames of the type itself are as little to blame as the JDK's. */
    private static int firstOutside(List<Frame> frames, int start, ResourceType type) {
        int fallback = -1;
        for (int index = start; index < frames.size(); index++) {
            Frame frame = frames.get(index);
            if (frame.jdk()) {
                continue;
            }
            boolean itself = frame.className().equals(type.name())
                    || frame.className().startsWith(type.name() + "$")
                    || type.owns(frame.className(), frame.method());
            if (!itself) {
                return index;
            }
            if (fallback < 0) {
                fallback = index;
            }
        }
        return fallback;
    }
}
