// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.suppress.Suppression;
import io.unclosed.report.gate.Standing;

/** Why a finding is accepted. */
final class Reason {

    private Reason() {}

    /** {@code suppressed: the pool closes it at exit (known.suppressions:12)}; of a suppressed one only. */
    static String of(Standing standing) {
        Suppression rule = standing.suppression();
        return rule == null ? "suppressed" : "suppressed: " + rule.because() + " (" + rule.place() + ")";
    }
}
