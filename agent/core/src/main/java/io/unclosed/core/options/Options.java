// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import static io.unclosed.model.AgentOption.BUDGET;
import static io.unclosed.model.AgentOption.CACHE;
import static io.unclosed.model.AgentOption.DEFAULTS;
import static io.unclosed.model.AgentOption.DEPTH;
import static io.unclosed.model.AgentOption.DEST;
import static io.unclosed.model.AgentOption.END;
import static io.unclosed.model.AgentOption.EXCLUDES;
import static io.unclosed.model.AgentOption.GC;
import static io.unclosed.model.AgentOption.GRACE;
import static io.unclosed.model.AgentOption.INCLUDES;
import static io.unclosed.model.AgentOption.OVERDUE;
import static io.unclosed.model.AgentOption.RULES;
import static io.unclosed.model.AgentOption.SCOPE;
import static io.unclosed.model.AgentOption.SECRETS;
import static io.unclosed.model.AgentOption.STACKS;
import static io.unclosed.model.AgentOption.SUMMARY;
import static io.unclosed.model.AgentOption.SUPPRESSIONS;
import static io.unclosed.model.AgentOption.TESTS;
import static io.unclosed.model.AgentOption.TYPES;

import io.unclosed.core.options.TestOptions.Policy;
import io.unclosed.model.AgentOption;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The agent's options, parsed; see {@link AgentOption} for what each means.
 *
 * @param destGiven whether the user chose it
 * @param types empty for all
 * @param budget what sampling stacks may cost, as a share of one processor's time, from 0 to 1
 * @param overdue null for never
 * @param end how long the JVM waits for the end of the report; null for the default
 * @param defaults whether the built-in suppressions hold
 * @param cache whether something is kept for the next start
 * @param secrets whether passwords and the like are shown
 */
public record Options(
        Path dest,
        boolean destGiven,
        List<Path> rules,
        Set<String> types,
        Globs culprits,
        Stacks stacks,
        double budget,
        int depth,
        @Nullable Duration overdue,
        boolean gc,
        @Nullable Duration end,
        boolean summary,
        TestOptions tests,
        List<Path> suppressions,
        boolean defaults,
        boolean cache,
        boolean secrets) {

    private static final int MAX_DEPTH = 1024;

    /** Which stacks are taken. */
    public enum Stacks {
        /** Of every allocation. */
        FULL,
        /** Of the first ones of each type, and of as many later ones as the budget pays for. */
        SAMPLED,
        /** Of a few, to tell whose a resource is and not where it was opened. */
        OFF
    }

    /**
     * Parses the text behind {@code -javaagent:unclosed-agent.jar=}.
     *
     * @throws OptionException if a key is unknown or a value cannot be used
     */
    public static Options parse(String text) throws OptionException {
        Map<AgentOption, String> given = OptionText.parse(text);
        return new Options(
                path(DEST, value(DEST, given)),
                given.containsKey(DEST),
                paths(RULES, given.get(RULES)),
                new LinkedHashSet<>(list(TYPES, given.get(TYPES))),
                new Globs(list(INCLUDES, given.get(INCLUDES)), list(EXCLUDES, given.get(EXCLUDES))),
                stacks(value(STACKS, given)),
                share(value(BUDGET, given)),
                depth(value(DEPTH, given)),
                given.containsKey(OVERDUE) ? duration(OVERDUE, given.get(OVERDUE)) : null,
                onOrOff(GC, given),
                given.containsKey(END) ? duration(END, given.get(END)) : null,
                onOrOff(SUMMARY, given),
                new TestOptions(
                        policy(value(TESTS, given)),
                        either("class", "suite", SCOPE, given),
                        duration(GRACE, value(GRACE, given))),
                paths(SUPPRESSIONS, given.get(SUPPRESSIONS)),
                onOrOff(DEFAULTS, given),
                onOrOff(CACHE, given),
                either("shown", "masked", SECRETS, given));
    }

    private static String value(AgentOption option, Map<AgentOption, String> given) {
        return given.getOrDefault(option, option.byDefault());
    }

    private static Policy policy(String value) throws OptionException {
        return switch (value) {
            case "off" -> Policy.OFF;
            case "on" -> Policy.NAME;
            case "warn" -> Policy.WARN;
            case "fail" -> Policy.FAIL;
            default -> throw bad(TESTS, value);
        };
    }

    private static Stacks stacks(String value) throws OptionException {
        return switch (value) {
            case "full" -> Stacks.FULL;
            case "sampled" -> Stacks.SAMPLED;
            case "off" -> Stacks.OFF;
            default -> throw bad(STACKS, value);
        };
    }

    /** {@code 0.5%}. Read without a regular expression, because the default is read before the program starts. */
    private static double share(String value) throws OptionException {
        int whole = digits(value, 0);
        int part = value.startsWith(".", whole) ? digits(value, whole + 1) : 0;
        int end = part == 0 ? whole : whole + 1 + part;
        boolean fits =
                whole >= 1 && whole <= 3 && part <= 6 && value.substring(end).equals("%");
        double share = fits ? Double.parseDouble(value.substring(0, end)) / 100 : -1;
        if (share < 0 || share > 1) {
            throw bad(BUDGET, value);
        }
        return share;
    }

    private static int depth(String value) throws OptionException {
        try {
            int depth = Integer.parseInt(value);
            if (depth >= 1 && depth <= MAX_DEPTH) {
                return depth;
            }
        } catch (NumberFormatException noNumber) {
            // Said below.
        }
        throw bad(DEPTH, value);
    }

    private static Duration duration(AgentOption option, String value) throws OptionException {
        int digits = digits(value, 0);
        if (digits < 1 || digits > 9) {
            throw bad(option, value);
        }
        long number = Long.parseLong(value.substring(0, digits));
        return switch (value.substring(digits)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> throw bad(option, value);
        };
    }

    private static int digits(String text, int from) {
        int index = from;
        while (index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9') {
            index++;
        }
        return index - from;
    }

    private static boolean onOrOff(AgentOption option, Map<AgentOption, String> given) throws OptionException {
        return either("on", "off", option, given);
    }

    /** Whether the value is the first of the two that the option takes. */
    private static boolean either(String first, String second, AgentOption option, Map<AgentOption, String> given)
            throws OptionException {
        String value = value(option, given);
        if (!value.equals(first) && !value.equals(second)) {
            throw bad(option, value);
        }
        return value.equals(first);
    }

    private static List<String> list(AgentOption option, @Nullable String value) throws OptionException {
        return items(option, value, ",");
    }

    private static List<Path> paths(AgentOption option, @Nullable String value) throws OptionException {
        List<Path> paths = new ArrayList<>();
        for (String item : items(option, value, File.pathSeparator)) {
            paths.add(path(option, item));
        }
        return List.copyOf(paths);
    }

    /** Empty where the option is not given; never where it is. */
    private static List<String> items(AgentOption option, @Nullable String value, String separator)
            throws OptionException {
        if (value == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (StringTokenizer tokens = new StringTokenizer(value, separator); tokens.hasMoreTokens(); ) {
            String item = tokens.nextToken().strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        if (items.isEmpty()) {
            throw bad(option, value);
        }
        return items;
    }

    static Path path(AgentOption option, String value) throws OptionException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw bad(option, value);
        }
    }

    private static OptionException bad(AgentOption option, String value) {
        return new OptionException("option " + option.key() + "=" + value + ": give " + option.takes());
    }
}
