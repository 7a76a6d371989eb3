// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.suppress.Suppression;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands with a gate.
 *
 * @param kind the one thing that decides; a suppression goes before the policy, and the policy before the baseline
 * @param known whether the baseline has it, also where that does not decide
 * @param suppression the rule that accepts it; null unless it is {@link Kind#SUPPRESSED}
 */
public record Standing(Kind kind, boolean known, @Nullable Suppression suppression) {

    /** The gate's result for a finding. The order is that of importance to a reader. */
    public enum Kind {
        /** It counts, and nothing accepts it. */
        FAILING,
        /** The policy asks for no such verdict, or its type is no error. */
        BELOW,
        /** It would count, but the baseline accepts it. */
        KNOWN,
        /** A rule accepts it, for a reason. */
        SUPPRESSED;

        /** The word in reports: the name in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it counts and nothing accepts it. */
    public boolean failing() {
        return kind == Kind.FAILING;
    }
}
