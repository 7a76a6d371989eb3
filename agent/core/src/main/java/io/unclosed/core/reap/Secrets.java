// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import java.util.Set;

/**
 * Keeps passwords out of reports: addresses, above all those of databases, and SQL may hold some.
 *
 * <p>Where it is not sure it rather masks too much: of SQL each literal, of an address each value of which it does not know that
 * it is harmless. Each text is looked through a few times, from left to right, without going back: a program must not be able to
 * stall the reaper by what it opens.
 */
final class Secrets {

    static final String MASK = "***";

    private Secrets() {}

    static String masked(String detail) {
        if (SqlLiterals.isSql(detail)) {
            return new SqlLiterals(detail).masked();
        }
        String address = AddressSecrets.masked(detail);
        return new NamedSecrets(ParameterSecrets.masked(address)).masked();
    }

    /** The words of a text, of which a class file takes less room as one. */
    static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
