// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses culprit classes: {@code *} stands for any characters, {@code ?} for one. */
public final class Globs {

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    /** @param includes empty for all */
    public Globs(List<String> includes, List<String> excludes) {
        this.includes = patterns(includes);
        this.excludes = patterns(excludes);
    }

    /** Whether what this class opens is wanted. */
    public boolean accept(String className) {
        return (includes.isEmpty() || matches(includes, className)) && !matches(excludes, className);
    }

    private static boolean matches(List<Pattern> globs, String className) {
        for (Pattern glob : globs) {
            if (glob.matcher(className).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> patterns(List<String> globs) {
        List<Pattern> patterns = new ArrayList<>();
        for (String glob : globs) {
            patterns.add(pattern(glob));
        }
        return patterns;
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(glob.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining()));
    }
}
