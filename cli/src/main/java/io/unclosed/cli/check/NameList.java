// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a line of text. */
final class NameList {

    private static final int FEW = 3;

    private NameList() {}

    /** All, or the first ones and how many there are besides. */
    static String few(Collection<String> names) {
        String first = names.stream().limit(FEW).collect(Collectors.joining(", "));
        return names.size() <= FEW ? first : first + " and " + (names.size() - FEW) + " more";
    }

    /** {@code 1 class}, {@code 2 classes}. */
    static String classes(int number) {
        return number + (number == 1 ? " class" : " classes");
    }
}
