// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.util.Set;

/**
 * Keeps passwords out of reports: addresses, above all those of databases, and SQL may hold some.
 *
 * <p>Where it is not sure it rather masks too much: of SQL each literal, of an address each value of which it does not know that
 * it is harmless. Each text is looked through a few times, from left to right, without going back: a program must not be able to
 * stall the reaper by what it opens.
 */
final class Redactor {

    static final String MASK = "***";

    private Redactor() {}

    /** Makes all tables of words, which must not be made for the first time when the heap is full. */
    static void prepare() {
        mask("select 1");
        mask("jdbc:a:b;password=c");
    }

    /** A class whose tables a full heap prevented is lost until the JVM ends. Then nothing of the text is shown. */
    static String masked(String detail) {
        try {
            return mask(detail);
        } catch (NoClassDefFoundError lost) {
            return MASK;
        }
    }

    private static String mask(String detail) {
        if (SqlRedactor.isSql(detail)) {
            return new SqlRedactor(detail).masked();
        }
        String address = AddressRedactor.masked(detail);
        return new NamedValueRedactor(ParameterRedactor.masked(address)).masked();
    }

    /** The words of a text, of which a class file takes less room as one. */
    static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
