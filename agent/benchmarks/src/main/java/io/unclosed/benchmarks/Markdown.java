// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** The little Markdown that results need. */
final class Markdown {

    private Markdown() {}

    /** @param lines the header first, all of the same length */
    static String table(List<List<String>> lines) {
        StringBuilder text = new StringBuilder(line(lines.get(0)));
        text.append(line(lines.get(0).stream().map(column -> "---").toList()));
        lines.stream().skip(1).forEach(cells -> text.append(line(cells)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
