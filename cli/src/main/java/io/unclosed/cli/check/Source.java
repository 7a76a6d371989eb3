// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Position;
import java.util.List;

/** The text of a rules file, to tell in which column a word stands. */
record Source(List<String> lines) {

    static Source of(String text) {
        return new Source(List.of(text.split("\n", -1)));
    }

    /** Where a word of a statement stands, given where the statement does; the statement if the word is not there. */
    Position of(Position statement, String word) {
        int at = lines.get(statement.line() - 1).indexOf(word, statement.column() - 1);
        return at < 0 ? statement : new Position(statement.file(), statement.line(), at + 1);
    }

    /** Where a line of a type stands that says that; the type if there is none. */
    Position below(Position type, String keyword, String word) {
        for (int line = type.line() + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (text.startsWith(keyword) && text.contains(word)) {
                return of(new Position(type.file(), line, 1), word);
            }
        }
        return type;
    }
}
