// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Site;
import io.unclosed.core.instrument.JdkModules;
import io.unclosed.core.options.Globs;
import io.unclosed.model.Frame;
import io.unclosed.model.catalog.Exclusion;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads each site once, soon after it was first seen, and tells the bootstrap classes which ones to ignore. */
final class SiteReader {

    private final ExclusionMatcher exclusions;
    private final Globs culprits;
    private final int depth;
    private final SharedFrames known = new SharedFrames();
    private final IdentityHashMap<Site, ResolvedSite> resolved = new IdentityHashMap<>();

    SiteReader(List<Exclusion> exclusions, Globs culprits, int depth) {
        this.exclusions = new ExclusionMatcher(exclusions);
        this.culprits = culprits;
        this.depth = depth;
        resolved.put(Site.NONE, ResolvedSite.WITHOUT_STACK);
    }

    /** Reads new sites, given as the newest of them. */
    void readAll(@Nullable Site newest) {
        for (Site site = newest; site != null; site = site.nextNew()) {
            read(site);
        }
    }

    /** The frames of a site. One that is so new that it was not announced yet is read now. */
    ResolvedSite get(Site site) {
        read(site);
        return resolved.getOrDefault(site, ResolvedSite.WITHOUT_STACK);
    }

    /** Whether any site that was read has a frame of that kind. */
    boolean anyFrame(Predicate<Frame> kind) {
        return resolved.values().stream()
                .anyMatch(site -> site.frames().stream().anyMatch(kind));
    }

    /** Where the thread that opened a resource is now; empty where that is not known. */
    List<Frame> framesNow(Allocation allocation) {
        return Stream.of(allocation.openerStack())
                // A hidden class, such as a lambda's: the stacks of throwables leave it out, too.
                .filter(element -> element.getClassName().indexOf('/') < 0)
                .limit(depth)
                .map(SiteReader::frame)
                .toList();
    }

    /** Forgets the stack only when all is done: if there is no memory for it now, it is read later. */
    private void read(Site site) {
        if (!site.ignored() && !resolved.containsKey(site)) {
            resolve(site);
            site.forgetFrames();
        }
    }

    private void resolve(Site site) {
        List<Frame> frames = frames(site.frames());
        if (frames.isEmpty()) {
            // A JVM that takes none (-XX:-StackTraceInThrowable): the finding is reported without a frame.
            resolved.put(site, ResolvedSite.WITHOUT_STACK);
            return;
        }
        int program = firstOfProgram(frames);
        if (isJdksOwn(frames, program) || !culprits.accept(frames.get(program).className())) {
            site.ignore();
            return;
        }
        // The JDK's frames in front of the program's do not count, so that an inner resource has its owner's frames.
        int kept = Math.min(frames.size(), program + depth);
        boolean initialised = ClassInitialisation.isOfLibrary(frames, program);
        resolved.put(site, new ResolvedSite(List.copyOf(frames.subList(0, kept)), program, initialised));
    }

    private List<Frame> frames(StackTraceElement[] stack) {
        List<Frame> frames = new ArrayList<>(stack.length);
        for (StackTraceElement element : stack) {
            if (!isOurs(element.getClassName())) {
                frames.add(known.the(frame(element)));
            }
        }
        return frames;
    }

    /** The two are the only ones that instrumented code calls. */
    private static boolean isOurs(String className) {
        return className.startsWith("io.unclosed.boot.") || className.equals("java.lang.UnclosedTracker");
    }

    /** The index of the first frame outside the JDK, -1 where there is none. */
    private static int firstOfProgram(List<Frame> frames) {
        for (int index = 0; index < frames.size(); index++) {
            if (!frames.get(index).jdk()) {
                return index;
            }
        }
        return -1;
    }

    /** Whether the JDK opens it on a thread of its own, or for itself in the program's frames; or a library for itself. */
    private boolean isJdksOwn(List<Frame> frames, int program) {
        if (program < 0) {
            return true;
        }
        int end = endOfLibrary(frames, program);
        for (int index = 0; index < frames.size(); index++) {
            Frame frame = frames.get(index);
            String called = index == 0 ? "" : frames.get(index - 1).className();
            if ((index < program || !frame.jdk()) && exclusions.include(frame, called, index < end)) {
                return true;
            }
        }
        return false;
    }

    /** Where the frames end of the library that called the JDK, as far as packages tell; frames of the JDK may be between. */
    private static int endOfLibrary(List<Frame> frames, int program) {
        String library = Library.of(frames.get(program));
        int end = program + 1;
        for (int index = end; index < frames.size(); index++) {
            Frame frame = frames.get(index);
            if (!frame.jdk()) {
                if (!Library.of(frame).equals(library)) {
                    return end;
                }
                end = index + 1;
            }
        }
        return end;
    }

    private static Frame frame(StackTraceElement element) {
        return new Frame(
                element.getClassName(),
                element.getMethodName(),
                element.getFileName(),
                element.getLineNumber(),
                isJdk(element));
    }

    private static boolean isJdk(StackTraceElement element) {
        String module = element.getModuleName();
        if (module != null) {
            return JdkModules.include(module);
        }
        // Classes that the JDK makes at run time are in no module of its own.
        String name = element.getClassName();
        return name.startsWith("jdk.internal.") || name.startsWith("com.sun.proxy.") || name.startsWith("java.");
    }
}
