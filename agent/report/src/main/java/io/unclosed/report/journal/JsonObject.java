// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Frame;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON object whole in memory: a line of a journal or an item of a report. Asking for a member checks its type. */
final class JsonObject {

    /** More than a JVM opens in months; sums of such counts do not overflow. */
    private static final long MOST = 100_000_000_000_000L;

    /** What writes and prints times has four digits for a year. */
    private static final int LAST_YEAR = 9999;

    private final Map<String, Object> members;
    private @Nullable String framesText;
    private @Nullable List<Frame> frames;

    JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * This object, whose member "frames" is known.
     *
     * @param known null where it must be read, and is then to be remembered by its text
     */
    JsonObject withFrames(String text, @Nullable List<Frame> known) {
        framesText = text;
        frames = known;
        return this;
    }

    /** The text of the member "frames", where it is worth remembering. */
    @Nullable
    String framesText() {
        return framesText;
    }

    /** The parsed member "frames", if known. */
    @Nullable
    List<Frame> frames() {
        return frames;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    String text(String name) throws MalformedException {
        return member(name, String.class, "a string");
    }

    @Nullable
    String textOrNull(String name) throws MalformedException {
        return has(name) ? text(name) : null;
    }

    long number(String name) throws MalformedException {
        return member(name, Long.class, "a whole number");
    }

    int smallNumber(String name) throws MalformedException {
        long number = number(name);
        if (number != (int) number) {
            throw new MalformedException("its member \"" + name + "\" is too large");
        }
        return (int) number;
    }

    /** A count of things of which there is at least one. */
    long count(String name) throws MalformedException {
        return bounded(name, 1);
    }

    /** A count of things of which there may be none. */
    long total(String name) throws MalformedException {
        return bounded(name, 0);
    }

    @Nullable
    Long totalOrNull(String name) throws MalformedException {
        return has(name) ? total(name) : null;
    }

    private long bounded(String name, long least) throws MalformedException {
        long number = number(name);
        if (number < least) {
            throw new MalformedException("its member \"" + name + "\" must be " + least + " or more");
        }
        if (number > MOST) {
            throw new MalformedException("its member \"" + name + "\" is too large");
        }
        return number;
    }

    /** False where the member is missing. */
    boolean flag(String name) throws MalformedException {
        return has(name) && member(name, Boolean.class, "true or false");
    }

    Instant time(String name) throws MalformedException {
        try {
            Instant time = WrittenTime.parsed(text(name));
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year < LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new MalformedException("its member \"" + name + "\" must be a time such as 2026-11-23T18:03:11Z");
    }

    /** Null where the member is missing. */
    @Nullable
    Duration millisOrNull(String name) throws MalformedException {
        return has(name) ? Duration.ofMillis(total(name)) : null;
    }

    JsonObject object(String name) throws MalformedException {
        return member(name, JsonObject.class, "an object");
    }

    /** Empty where the member is missing. */
    List<JsonObject> objects(String name) throws MalformedException {
        return items(name, JsonObject.class, "an array of objects");
    }

    /** Empty where the member is missing. */
    List<String> texts(String name) throws MalformedException {
        return items(name, String.class, "an array of strings");
    }

    /** A member whose own members are all numbers, above 0. */
    SortedMap<String, Long> counts(String name) throws MalformedException {
        JsonObject counted = object(name);
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String counter : counted.members.keySet()) {
            counts.put(counter, counted.count(counter));
        }
        return counts;
    }

    private <T> List<T> items(String name, Class<T> type, String what) throws MalformedException {
        if (!has(name)) {
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (Object item : member(name, List.class, what)) {
            if (!type.isInstance(item)) {
                throw new MalformedException("its member \"" + name + "\" must be " + what);
            }
            items.add(type.cast(item));
        }
        return items;
    }

    private <T> T member(String name, Class<T> type, String what) throws MalformedException {
        Object value = members.get(name);
        if (value == null) {
            throw new MalformedException("it lacks the member \"" + name + "\"");
        }
        if (!type.isInstance(value)) {
            throw new MalformedException("its member \"" + name + "\" must be " + what);
        }
        return type.cast(value);
    }
}
