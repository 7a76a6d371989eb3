// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Owned;
import io.unclosed.model.TestCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The count behind one finding. One thread only. */
final class FindingCounter {

    /** Of one place, so that a million of parameter sets do not fill the memory. */
    private static final int MOST_TESTS = 1_000;

    private final int number;
    private final boolean secrets;
    private final List<Example> examples = new ArrayList<>(1);

    /** The examples' own records, where they may come back: they never lead to the resources. */
    private final List<Allocation> overdue = new ArrayList<>(0);

    private final Map<String, Long> held = new TreeMap<>();
    private final Map<String, Long> tests = new HashMap<>();
    private long count;
    private long closedLate;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private boolean written;
    private boolean newExamples;

    /**
     * Nothing yet.
     *
     * @param number names the finding in the journal
     * @param secrets whether details are shown unmasked
     */
    FindingCounter(int number, boolean secrets) {
        this.number = number;
        this.secrets = secrets;
    }

    /** @param test the one that opened it, or null */
    void add(Allocation allocation, @Nullable String test) {
        add(allocation, test, List.of());
    }

    /**
     * Adds one that may come back.
     *
     * @param test the one that opened it, or null
     * @param holder where the thread that opened it is now, if there is {@link #hasRoom}
     */
    void addOverdue(Allocation allocation, @Nullable String test, List<Frame> holder) {
        if (hasRoom()) {
            overdue.add(allocation);
        }
        add(allocation, test, holder);
    }

    private void add(Allocation allocation, @Nullable String test, List<Frame> holder) {
        first = Math.min(first, allocation.time());
        last = Math.max(last, allocation.time());
        if (test != null && (tests.size() < MOST_TESTS || tests.containsKey(test))) {
            raise(tests, test);
        }
        if (hasRoom()) {
            newExamples = true;
            examples.add(new Example(
                    detail(allocation),
                    allocation.className(),
                    threadName(allocation),
                    Instant.ofEpochMilli(allocation.time()),
                    test,
                    holder,
                    Duration.ofMillis(Math.max(0, System.currentTimeMillis() - allocation.time())),
                    null));
        }
        count++; // last: an addition that a full heap breaks off is repeated
    }

    /** Whether the next one is shown in person. */
    boolean hasRoom() {
        return examples.size() < Finding.MAX_EXAMPLES;
    }

    /** One of the overdue ones was closed, at a time in milliseconds since 1970. */
    void closedLate(Allocation allocation, long time) {
        closedLate++;
        int index = overdue.indexOf(allocation);
        if (index >= 0) {
            newExamples = true;
            Duration open = Duration.ofMillis(Math.max(0, time - allocation.time()));
            examples.set(index, examples.get(index).closedAfter(open));
        }
    }

    /** One of these held another resource, of a type, that was not closed either. */
    void hold(String type) {
        raise(held, type);
    }

    private static void raise(Map<String, Long> counts, String key) {
        Long known = counts.get(key);
        counts.put(key, known == null ? 1L : known + 1);
    }

    List<Owned> held() {
        List<Owned> owned = new ArrayList<>();
        for (Map.Entry<String, Long> entry : held.entrySet()) {
            owned.add(new Owned(entry.getKey(), entry.getValue()));
        }
        return owned;
    }

    /** The tests that opened them, as far as they are shown. */
    List<TestCount> tests() {
        return TestCount.mostFrequent(tests);
    }

    /** True the first time only. */
    boolean markWritten() {
        boolean before = written;
        written = true;
        newExamples = false;
        return !before;
    }

    /** Whether there are others than those that were written. */
    boolean hasNewExamples() {
        return newExamples;
    }

    boolean written() {
        return written;
    }

    int number() {
        return number;
    }

    long count() {
        return count;
    }

    long closedLate() {
        return closedLate;
    }

    Instant first() {
        return Instant.ofEpochMilli(first);
    }

    Instant last() {
        return Instant.ofEpochMilli(last);
    }

    String thread() {
        return examples.get(0).thread();
    }

    List<Example> examples() {
        return List.copyOf(examples);
    }

    /** The child of a prepared statement, for instance, is recognised by the statement. */
    private @Nullable String detail(Allocation allocation) {
        Allocation described = allocation;
        for (int ancestors = 0; ancestors < Allocation.MOST_ANCESTORS; ancestors++) {
            String detail = described.detail();
            Allocation parent = described.parent();
            if (detail != null) {
                return secrets ? detail : Redactor.masked(detail);
            }
            if (parent == null) {
                return null;
            }
            described = parent;
        }
        return null;
    }

    private static String threadName(Allocation allocation) {
        return allocation.thread().isEmpty() ? "a virtual thread" : allocation.thread();
    }
}
