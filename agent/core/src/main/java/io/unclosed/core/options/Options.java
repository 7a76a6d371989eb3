// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import io.unclosed.core.options.TestOptions.Policy;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The agent's options, parsed; see {@link Key} for what each means.
 *
 * @param destGiven whether the user chose it
 * @param types empty for all
 * @param budget what sampling stacks may cost, as a share of one processor's time, from 0 to 1
 * @param overdue null for never
 * @param end how long the JVM waits for the end of the report; null for what is usual
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
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final double BUDGET = 0.01;

    /** Whose stacks are taken, and what for. */
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
        Map<Key, String> given = OptionText.parse(text);
        return new Options(
                path(Key.DEST, given.getOrDefault(Key.DEST, "unclosed-reports")),
                given.containsKey(Key.DEST),
                paths(Key.RULES, given.get(Key.RULES)),
                new LinkedHashSet<>(list(Key.TYPES, given.get(Key.TYPES))),
                new Globs(list(Key.INCLUDES, given.get(Key.INCLUDES)), list(Key.EXCLUDES, given.get(Key.EXCLUDES))),
                stacks(given.getOrDefault(Key.STACKS, "full")),
                given.containsKey(Key.BUDGET) ? share(given.get(Key.BUDGET)) : BUDGET,
                depth(given.getOrDefault(Key.DEPTH, "64")),
                given.containsKey(Key.OVERDUE) ? duration(Key.OVERDUE, given.get(Key.OVERDUE)) : null,
                onOrOff(Key.GC, given.getOrDefault(Key.GC, "on")),
                given.containsKey(Key.END) ? duration(Key.END, given.get(Key.END)) : null,
                onOrOff(Key.SUMMARY, given.getOrDefault(Key.SUMMARY, "on")),
                tests(given),
                paths(Key.SUPPRESSIONS, given.get(Key.SUPPRESSIONS)),
                onOrOff(Key.DEFAULTS, given.getOrDefault(Key.DEFAULTS, "on")),
                onOrOff(Key.CACHE, given.getOrDefault(Key.CACHE, "on")),
                shown(given.getOrDefault(Key.SECRETS, "masked")));
    }

    private static TestOptions tests(Map<Key, String> given) throws OptionException {
        return new TestOptions(
                policy(given.getOrDefault(Key.TESTS, "on")),
                perClass(given.getOrDefault(Key.SCOPE, "class")),
                given.containsKey(Key.GRACE) ? duration(Key.GRACE, given.get(Key.GRACE)) : GRACE);
    }

    private static Policy policy(String value) throws OptionException {
        return switch (value) {
            case "off" -> Policy.OFF;
            case "on" -> Policy.NAME;
            case "warn" -> Policy.WARN;
            case "fail" -> Policy.FAIL;
            default -> throw bad(Key.TESTS, value);
        };
    }

    private static boolean perClass(String value) throws OptionException {
        return switch (value) {
            case "class" -> true;
            case "suite" -> false;
            default -> throw bad(Key.SCOPE, value);
        };
    }

    private static Stacks stacks(String value) throws OptionException {
        return switch (value) {
            case "full" -> Stacks.FULL;
            case "sampled" -> Stacks.SAMPLED;
            case "off" -> Stacks.OFF;
            default -> throw bad(Key.STACKS, value);
        };
    }

    private static boolean shown(String value) throws OptionException {
        return switch (value) {
            case "masked" -> false;
            case "shown" -> true;
            default -> throw bad(Key.SECRETS, value);
        };
    }

    private static double share(String value) throws OptionException {
        Matcher matcher = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)%").matcher(value);
        double share = matcher.matches() ? Double.parseDouble(matcher.group(1)) / 100 : -1;
        if (share < 0 || share > 1) {
            throw bad(Key.BUDGET, value);
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
        throw bad(Key.DEPTH, value);
    }

    private static Duration duration(Key key, String value) throws OptionException {
        Matcher matcher = Pattern.compile("(\\d{1,9})(ms|s|m|h)").matcher(value);
        if (!matcher.matches()) {
            throw bad(key, value);
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static boolean onOrOff(Key key, String value) throws OptionException {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw bad(key, value);
        };
    }

    private static List<String> list(Key key, @Nullable String value) throws OptionException {
        return items(key, value, ",");
    }

    private static List<Path> paths(Key key, @Nullable String value) throws OptionException {
        List<Path> paths = new ArrayList<>();
        for (String item : items(key, value, File.pathSeparator)) {
            paths.add(path(key, item));
        }
        return List.copyOf(paths);
    }

    /** Empty where the option is not given; never where it is. */
    private static List<String> items(Key key, @Nullable String value, String separator) throws OptionException {
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
            throw bad(key, value);
        }
        return items;
    }

    static Path path(Key key, String value) throws OptionException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw bad(key, value);
        }
    }

    private static OptionException bad(Key key, String value) {
        return new OptionException("option " + key.word() + "=" + value + ": give " + key.takes());
    }
}
