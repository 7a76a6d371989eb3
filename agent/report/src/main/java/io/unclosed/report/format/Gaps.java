// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** What an incomplete report lacks. */
public final class Gaps {

    private Gaps() {}

    /** One sentence each; none where the report is complete. */
    public static List<String> of(Report report) {
        List<String> gaps = new ArrayList<>(report.problems());
        for (Jvm jvm : report.jvms()) {
            if (!jvm.complete()) {
                jvm.notices().forEach(notice -> gaps.add(jvm.journal() + ": " + notice));
            }
        }
        return gaps.stream().map(Printable::text).toList();
    }
}
