// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that is inserted into a class of the JDK so that a thread or task works for the test that it belongs to.
 *
 * @param method in which it stands
 * @param place where in it
 * @param call the class and the name of the method before whose call it stands, or null; its receiver is what the call
 *     is about
 * @param local the local variable that the call is about, 0 for this object, where there is no {@code before}
 * @param verb the method of {@code TestTracker}
 */
record PropagationCall(String method, Place place, @Nullable String call, int local, String verb) {

    /** Where in a method. */
    enum Place {
        ENTRY,
        RETURN,
        BEFORE
    }

    private static final int SELF = 0;
    private static final int ARGUMENT = 1;

    private static final List<PropagationCall> THREAD = List.of(entry("start", SELF, "starts"));

    /** By the internal name of the class. Classes that a JDK does not have are skipped. */
    static final Map<String, List<PropagationCall>> OF_CLASS = Map.of(
            "java/lang/Thread",
            THREAD,
            "java/lang/VirtualThread",
            THREAD,
            "java/util/concurrent/ThreadPoolExecutor",
            List.of(
                    entry("execute", ARGUMENT, "submitted"),
                    entry("reject", ARGUMENT, "refused"),
                    before("runWorker", "java/lang/Runnable.run", "runs")),
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            List.of(entry("delayedExecute", ARGUMENT, "submitted")),
            "java/util/concurrent/ForkJoinTask",
            List.of(
                    atReturn("<init>", SELF, "submitted"),
                    entry("doExec", SELF, "begins"),
                    atReturn("doExec", SELF, "ends")),
            "java/util/Timer",
            List.of(entry("sched", ARGUMENT, "submitted")),
            "java/util/TimerThread",
            List.of(before("mainLoop", "java/util/TimerTask.run", "runs")));

    private static PropagationCall entry(String method, int local, String verb) {
        return new PropagationCall(method, Place.ENTRY, null, local, verb);
    }

    private static PropagationCall atReturn(String method, int local, String verb) {
        return new PropagationCall(method, Place.RETURN, null, local, verb);
    }

    private static PropagationCall before(String method, String call, String verb) {
        return new PropagationCall(method, Place.BEFORE, call, SELF, verb);
    }
}
