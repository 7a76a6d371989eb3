// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The members that a line of a type names.
 *
 * @param places them; none if there is none that the line could be inserted into
 * @param misfits why there is none
 * @param warnings differences from the line that do not prevent it from working
 */
record Match(List<Place> places, List<Mismatch> misfits, List<Mismatch> warnings) {

    static Match none(Mismatch... misfits) {
        return new Match(List.of(), List.of(misfits), List.of());
    }

    boolean fits() {
        return misfits.isEmpty();
    }

    /** {@code new(java.io.File), new(java.lang.String)}: where all are of one class. */
    String members() {
        return places.stream()
                .map(place -> place.method().signature())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code end() in com.acme.FileSession, com.acme.NetSession}. */
    String membersWithOwners() {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        for (Place place : places) {
            owners.computeIfAbsent(place.method().signature(), signature -> new TreeSet<>())
                    .add(place.owner().name());
        }
        return owners.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + NameList.few(entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
