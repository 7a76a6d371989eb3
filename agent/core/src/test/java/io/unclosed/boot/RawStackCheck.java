// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.HashSet;
import java.util.Set;

/** Prints how stacks are told apart on the JDK that runs it. */
public final class RawStackCheck {

    private static final int DEPTHS = 150;

    private RawStackCheck() {}

    public static void main(String[] arguments) {
        Backtrace backtrace = Backtrace.probe();
        SiteTable sites = new SiteTable(null);
        Set<Long> hashes = new HashSet<>();
        Set<Site> interned = new HashSet<>();
        for (int depth = 0; depth < DEPTHS; depth++) {
            for (int again = 0; again < 3; again++) {
                hashes.add(backtrace.hash(deep(depth)));
                interned.add(site(sites, depth));
            }
        }
        System.out.println("raw: " + backtrace.raw());
        System.out.println("told apart: " + (hashes.size() == DEPTHS));
        System.out.println("interned: " + (interned.size() == DEPTHS));
    }

    private static Throwable deep(int depth) {
        return depth == 0 ? new StackCapture() : deep(depth - 1);
    }

    private static Site site(SiteTable sites, int depth) {
        return depth == 0 ? sites.current(0) : site(sites, depth - 1);
    }
}
