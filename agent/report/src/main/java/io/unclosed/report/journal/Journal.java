// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Finding;
import io.unclosed.model.Jvm;
import java.util.List;

/**
 * What one journal says.
 *
 * @param findings as the agent wrote them: owned ones are not yet folded into their owners
 */
public record Journal(Jvm jvm, List<Finding> findings) {
    public Journal {
        findings = List.copyOf(findings);
    }
}
