// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses culprit classes: {@code *} stands for any characters, {@code ?} for one. */
public final class Globs {

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    /** @param includes empty for all */
    public Globs(List<String> includes, List<String> excludes) {
        this.includes = includes.stream().map(Globs::pattern).toList();
        this.excludes = excludes.stream().map(Globs::pattern).toList();
    }

    /** Whether what this class opens is wanted. */
    public boolean accept(String className) {
        boolean included = includes.isEmpty()
                || includes.stream().anyMatch(glob -> glob.matcher(className).matches());
        return included
                && excludes.stream().noneMatch(glob -> glob.matcher(className).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(glob.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining()));
    }
}
