// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Verb;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The attribution of a resource: the frame to look at, and the resource that opened it for itself, if any.
 *
 * @param culprit index of the frame, -1 where there is none
 * @param owner the owner's type, or null
 */
record Attribution(int culprit, @Nullable String owner) {

    /** Tells whose a resource is. */
    static final class Judge {

        private final List<ResourceType> types;
        private final BiPredicate<String, String> kin;

        /**
         * A judge.
         *
         * @param types the types that may own a resource
         * @param kin tells whether a class, given first, is of another one's family
         */
        Judge(List<ResourceType> types, BiPredicate<String, String> kin) {
            this.types = types;
            this.kin = kin;
        }

        /**
         * Judges one resource.
         *
         * @param className the class of the resource itself
         */
        Attribution judge(ResolvedSite site, ResourceType type, String className) {
            List<Frame> frames = site.frames();
            if (site.program() < 0) {
                return new Attribution(-1, null);
            }
            int start = endOfConstruction(frames, type, className);
            // Before all others: a driver's call of itself belongs to the driver, even if a pool caused it.
            int driver = insideOfDriver(site, type, start, className);
            if (driver >= 0) {
                return new Attribution(culprit(site, driver, type), type.name());
            }
            // A resource that the JDK opens for one of its own belongs to that one, whatever library called: a cached
            // jar's
            // inflaters.
            int byJdk = outermostOwner(site, type, start, site.program());
            int outermost = outermostOwner(site, type, start, frames.size());
            ResourceType last = outermost < 0 ? null : ownerAt(site, outermost, type);
            ResourceType owner = byJdk < 0 ? last : ownerAt(site, byJdk, type);
            if (last != null && owner != null) {
                return new Attribution(culprit(site, outermost, last), owner.name());
            }
            return new Attribution(culprit(site, start, type), null);
        }

        /** Whether a driver or a pool opened it for itself: inside an object that it returned, or in one of its own calls. */
        boolean isDriversOwn(ResolvedSite site, ResourceType type, String className) {
            return isDrivers(type) && judge(site, type, className).owner() != null;
        }

        /**
         * The index of the frame of a driver in which it opened something that it returned to no caller, -1 where there is none:
         * a statement for {@code DatabaseMetaData.getColumns()}, say. The program cannot close it. Between that frame and
         * the opening there are only frames of the driver's library.
         */
        private int insideOfDriver(ResolvedSite site, ResourceType type, int start, String className) {
            String library = Library.of(className);
            for (int index = start; isDrivers(type) && index < site.frames().size(); index++) {
                Frame frame = site.frames().get(index);
                if (frame.jdk()) {
                    continue;
                }
                if (!Library.of(frame).equals(library)) {
                    return -1;
                }
                if (isDrivers(frame)) {
                    return index;
                }
            }
            return -1;
        }

        /** Whether it is a frame of a driver's connection, statement, result or the like. */
        private boolean isDrivers(Frame frame) {
            for (ResourceType candidate : types) {
                if (isDrivers(candidate) && candidate.isOfFamily(frame.className(), kin)) {
                    return true;
                }
            }
            return false;
        }

        /**
         * The index of the last frame before the end that makes a type the owner, -1 where there is none.
         *
         * <p>A resource that is opened below an opening member belongs to the resource that the member opens. A frame that is only inside of a
         * resource, such as one of a pool of threads, owns as far as the frames between are of its own library: the first
         * one of another is a call back to the program.
         */
        private int outermostOwner(ResolvedSite site, ResourceType type, int start, int end) {
            int last = -1;
            String library = null;
            ResourceType before = null;
            boolean unbroken = true;
            for (int index = start; index < end; index++) {
                Frame frame = site.frames().get(index);
                ResourceType owner = ownerAt(site, index, type);
                if (owner != null && opens(owner, frame)) {
                    last = index;
                    library = null;
                    unbroken = true;
                    continue;
                }
                if (!frame.jdk()) {
                    String here = Library.of(frame);
                    unbroken &= library == null || library.equals(here) || (owner != null && owner.equals(before));
                    library = here;
                    before = owner;
                }
                if (owner != null && unbroken) {
                    last = index;
                }
            }
            return last;
        }

        /** Of the JDK's classes the program's first frame is to blame, even if it is the constructor of a subclass. */
        private int culprit(ResolvedSite site, int start, ResourceType type) {
            boolean byJdk = type.origin() == ResourceType.Origin.JDK && !handsOut(type);
            return byJdk ? site.program() : firstOutside(site.frames(), start, type);
        }

        /**
         * A pool before what it hands out, and another type before the same one: a pool opens connections for itself
         * before it wraps them.
         */
        private @Nullable ResourceType ownerAt(ResolvedSite site, int index, ResourceType type) {
            Frame frame = site.frames().get(index);
            if (type.isLentBy(frame.className(), frame.method())) {
                return null;
            }
            ResourceType handsOut = null;
            for (ResourceType candidate : types) {
                boolean same = candidate.name().equals(type.name());
                if (!same && mayOwn(candidate, index < site.program()) && owns(candidate, frame)) {
                    if (!handsOut(candidate)) {
                        return candidate;
                    }
                    handsOut = handsOut == null ? candidate : handsOut;
                }
            }
            if (handsOut != null) {
                return handsOut;
            }
            // The member handed out a wrapper of this one, or this would have been opened in that very frame.
            return handsOut(type) && opens(type, frame) ? type : null;
        }

        /** The JDK's classes own only resources that the JDK's frames opened, never in a call back to the program. */
        private static boolean mayOwn(ResourceType candidate, boolean byJdk) {
            return byJdk || candidate.origin() != ResourceType.Origin.JDK || handsOut(candidate);
        }

        /** Whether it is a type of the JDK's that drivers and pools implement. */
        private static boolean isDrivers(ResourceType type) {
            return type.origin() == ResourceType.Origin.JDK && handsOut(type);
        }

        /** Whether classes of the program hand it out. */
        private static boolean handsOut(ResourceType type) {
            for (Hook hook : type.hooks()) {
                if (hook.verb() == Verb.OPENS && hook.member().family()) {
                    return true;
                }
            }
            return false;
        }

        /**
         * The frames in which the resource itself comes to be: its constructors, or the member that the catalog names
         * and that handed it out last.
         */
        private int endOfConstruction(List<Frame> frames, ResourceType type, String className) {
            int end = 0;
            for (int index = 0;
                    index < frames.size() && frames.get(index).method().equals("<init>");
                    index++) {
                if (frames.get(index).className().equals(className)) {
                    end = index + 1;
                }
            }
            int most = handsOut(type) ? 1 : frames.size();
            while (end < most && owns(type, frames.get(end))) {
                end++;
            }
            return end;
        }

        /** For a type of the program's libraries the frames of the type itself are as little to blame as the JDK's. */
        private int firstOutside(List<Frame> frames, int start, ResourceType type) {
            int fallback = -1;
            for (int index = start; index < frames.size(); index++) {
                Frame frame = frames.get(index);
                if (frame.jdk()) {
                    continue;
                }
                boolean itself = frame.className().equals(type.name())
                        || frame.className().startsWith(type.name() + "$")
                        || owns(type, frame);
                if (!itself) {
                    return index;
                }
                if (fallback < 0) {
                    fallback = index;
                }
            }
            return fallback;
        }

        private boolean owns(ResourceType type, Frame frame) {
            return type.owns(frame.className(), frame.method(), kin);
        }

        /** Whether a frame is of a member that opens one of a type. */
        boolean opens(ResourceType type, Frame frame) {
            return type.opens(frame.className(), frame.method(), kin);
        }
    }
}
