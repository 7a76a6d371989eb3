// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.List;

/**
 * What the members are that a line of a type names.
 *
 * @param text them, for people; empty if there is none that the line could be inserted into
 * @param misfits why there is none
 * @param warnings what is not as the line would have it although it works
 */
record Match(String text, List<Misfit> misfits, List<Misfit> warnings) {

    static Match none(Misfit misfit) {
        return new Match("", List.of(misfit), List.of());
    }
}
