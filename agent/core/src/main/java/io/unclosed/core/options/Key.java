// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The agent's options. The text of each says what it takes; {@code docs/options.md} says more. */
public enum Key {
    /** Where the journal goes. Default: {@code unclosed-reports}. */
    DEST("a folder"),
    /** Rules of the user, on top of the built-in catalog. Default: none. */
    RULES("one or more rules files"),
    /** Only these resource types, by simple or full name. Default: all. */
    TYPES("names of resource types, such as FileInputStream,Socket"),
    /** Only what these classes open, globs on culprit classes. Default: all. */
    INCLUDES("globs of class names, such as com.acme.*"),
    /** Not what these classes open, globs on culprit classes. Default: none. */
    EXCLUDES("globs of class names, such as com.acme.legacy.*"),
    /** How many allocations carry a stack. Default: {@code full}. */
    STACKS("full, sampled or off"),
    /** What {@code stacks=sampled} may cost, as a share of one processor's time. Default: {@code 1%}. */
    BUDGET("a share of one processor from 0% to 100%, such as 0.5%"),
    /** How many frames of a stack are kept, counted from the first one outside the JDK. Default: 64. */
    DEPTH("a number of frames from 1 to 1024"),
    /** Report what stays open for longer than this. Default: never. */
    OVERDUE("a duration such as 500ms, 30s, 5m or 2h"),
    /** Whether to force a collection at exit, to tell leaked from open. Default: {@code on}. */
    GC("on or off"),
    /** How long the JVM waits for the end of the report. Default: {@code 30s}, {@code 2s} where a signal stops it. */
    END("a duration such as 500ms, 10s or 2m"),
    /** Whether to say a few lines on standard error at exit. Default: {@code on}. */
    SUMMARY("on or off"),
    /** What is done about leaks of tests while they run. Default: {@code on}, which names the tests in the report. */
    TESTS("on, off, warn or fail"),
    /** When leaks of tests are looked for, with {@code warn} or {@code fail}. Default: {@code class}. */
    SCOPE("class or suite"),
    /** How long the end of a class of tests waits for what is still open. Default: {@code 100ms}. */
    GRACE("a duration such as 0ms, 500ms or 2s"),
    /** Findings that the summary leaves out, as the gate does. Default: none. */
    SUPPRESSIONS("one or more suppressions files"),
    /** Whether the summary also leaves out known leaks of common libraries. Default: {@code on}. */
    DEFAULTS("on or off"),
    /** Whether passwords and the like in addresses and SQL are shown. Default: {@code masked}. */
    SECRETS("masked or shown"),
    /** Whether to keep in the user's cache folder what makes the next start faster. Default: {@code on}. */
    CACHE("on or off"),
    /** A properties file with more of these keys; those given to the agent itself win. Default: none. */
    CONFIG("a properties file");

    private final String takes;

    Key(String takes) {
        this.takes = takes;
    }

    /** As the user writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What values it takes, for messages. */
    public String takes() {
        return takes;
    }

    static Optional<Key> named(String word) {
        for (Key key : values()) {
            if (key.word().equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static String all() {
        return Arrays.stream(values()).map(Key::word).collect(Collectors.joining(", "));
    }
}
