// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** The agent's options, in the order of {@code docs/options.md}, which says more about each. */
public enum AgentOption {
    DEST("a folder", "unclosed-reports", "the folder for the journal"),
    RULES("one or more rules files", "none", "rules of the user, on top of the built-in catalog"),
    TYPES("names of resource types, such as FileInputStream,Socket", "all", "track only these resource types"),
    INCLUDES("globs of class names, such as com.acme.*", "all", "report only resources that these classes open"),
    EXCLUDES(
            "globs of class names, such as com.acme.legacy.*",
            "none",
            "do not report resources that these classes open"),
    STACKS("full, sampled or off", "full", "which resources get a stack"),
    BUDGET(
            "a share of one processor from 0% to 100%, such as 0.5%",
            "1%", "the share of one processor's time for stacks=sampled"),
    DEPTH(
            "a number of frames from 1 to 1024",
            "64",
            "the number of stack frames to keep, counted from the culprit, the first frame outside the JDK"),
    OVERDUE("a duration such as 500ms, 30s, 5m or 2h", "never", "also report resources that stay open for longer"),
    GC("on or off", "on", "force a collection at exit, to tell leaked from open"),
    END(
            "a duration such as 500ms, 10s or 2m",
            "30s; 2s if a signal stops the JVM",
            "the longest time that the JVM waits at its end for the report"),
    SUMMARY("on or off", "on", "print a few lines on standard error at exit"),
    TESTS("on, off, warn or fail", "on", "the agent's action on leaks of tests"),
    SCOPE("class or suite", "class", "with warn or fail: look for leaks after each class of tests, or once after all"),
    GRACE(
            "a duration such as 0ms, 500ms or 2s",
            "100ms",
            "the time that the end of a class of tests waits for open resources"),
    SUPPRESSIONS("one or more suppressions files", "none", "apply these suppressions to the summary"),
    DEFAULTS("on or off", "on", "also apply the built-in suppressions to the summary"),
    SECRETS("masked or shown", "masked", "whether passwords and keys in addresses and SQL are masked"),
    CACHE("on or off", "on", "keep a cache for a faster start in the user's cache folder"),
    CONFIG("a properties file", "none", "more of these keys");

    private final String takes;
    private final String byDefault;
    private final String sentence;

    AgentOption(String takes, String byDefault, String sentence) {
        this.takes = takes;
        this.byDefault = byDefault;
        this.sentence = sentence;
    }

    /** As the user writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What values it takes, for messages. */
    public String takes() {
        return takes;
    }

    /** The value that holds if the user gives none, or words where no value says the same. */
    public String byDefault() {
        return byDefault;
    }

    /** Its effect. */
    public String sentence() {
        return sentence;
    }

    /** Whether its value names files that the agent reads. */
    public boolean readsFiles() {
        return this == RULES || this == SUPPRESSIONS || this == CONFIG;
    }

    /** The option that the user calls so. */
    public static Optional<AgentOption> named(String key) {
        for (AgentOption option : values()) {
            if (option.key().equals(key)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** All keys, for messages. */
    public static String keys() {
        StringJoiner keys = new StringJoiner(", ");
        for (AgentOption option : values()) {
            keys.add(option.key());
        }
        return keys.toString();
    }
}
