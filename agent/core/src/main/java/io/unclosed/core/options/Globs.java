// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import io.unclosed.model.suppress.Glob;
import java.util.ArrayList;
import java.util.List;

/** Chooses culprit classes: {@code *} stands for any characters, {@code ?} for one. */
public final class Globs {

    private final List<Glob> includes;
    private final List<Glob> excludes;

    /** @param includes empty for all */
    public Globs(List<String> includes, List<String> excludes) {
        this.includes = globs(includes);
        this.excludes = globs(excludes);
    }

    /** Whether resources that this class opens are wanted. */
    public boolean accept(String className) {
        return (includes.isEmpty() || matches(includes, className)) && !matches(excludes, className);
    }

    private static boolean matches(List<Glob> globs, String className) {
        for (Glob glob : globs) {
            if (glob.matches(className)) {
                return true;
            }
        }
        return false;
    }

    private static List<Glob> globs(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            globs.add(new Glob(pattern));
        }
        return globs;
    }
}
