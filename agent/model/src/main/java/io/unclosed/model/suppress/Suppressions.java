// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import io.unclosed.model.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one or more files, in their order.
 *
 * @param builtIn whether no message says that these matched nothing
 */
public record Suppressions(List<Suppression> rules, List<Suppression> builtIn) {

    /** Accepts nothing. */
    public static final Suppressions NONE = new Suppressions(List.of(), List.of());

    public Suppressions {
        rules = List.copyOf(rules);
        builtIn = List.copyOf(builtIn);
    }

    /** These rules, and others behind them. */
    public Suppressions and(List<Suppression> more) {
        List<Suppression> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Suppressions(all, builtIn);
    }

    /** The first rule that accepts a finding on a day, the user's before the built-in; null where there is none. */
    public @Nullable Suppression of(Finding finding, LocalDate today) {
        Suppression own = first(rules, finding, today);
        return own != null ? own : first(builtIn, finding, today);
    }

    private static @Nullable Suppression first(List<Suppression> rules, Finding finding, LocalDate today) {
        for (Suppression rule : rules) {
            if (!rule.expired(today) && rule.matches(finding)) {
                return rule;
            }
        }
        return null;
    }
}
