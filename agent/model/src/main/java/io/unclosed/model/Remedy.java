// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.Optional;

/** What to do about a finding, in the imperative. */
public final class Remedy {

    private static final String CONSTRUCTOR = "<init>";

    private Remedy() {}

    /** Ready to print: a sentence without a capital and a full stop. */
    public static String of(Finding finding) {
        if (finding.frames().isEmpty()) {
            return "find its line: run again with the agent option stacks=full";
        }
        Optional<Frame> place = place(finding);
        if (place.isEmpty()) {
            return "find who starts it: no frame of the program is on its stack";
        }
        String closing = closing(finding, place.get());
        return switch (finding.verdict()) {
            case LEAKED -> "close it: " + closing;
            case RESCUED -> "close it yourself, don't leave it to a finalizer or Cleaner: " + closing;
            case OVERDUE -> "close it sooner: " + closing;
            case OPEN ->
                "close it before the program ends: " + closing
                        + "; or leave it if it is meant to live as long as the program";
        };
    }

    private static String closing(Finding finding, Frame place) {
        String way = finding.closer().equals("close()")
                ? "try-with-resources at "
                : "call " + finding.closer() + " in a finally block at ";
        String there = way + place.location();
        if (!place.method().equals(CONSTRUCTOR)) {
            return there;
        }
        // A constructor mostly opens what its object keeps.
        String owner = place.className().substring(place.className().lastIndexOf('.') + 1);
        return there + ", or where " + owner.replace('$', '.') + " itself is closed";
    }

    /** The culprit, or its caller where the culprit is a constructor of the resource's own class. */
    private static Optional<Frame> place(Finding finding) {
        if (finding.culprit() < 0) {
            return Optional.empty();
        }
        String own = finding.examples().isEmpty()
                ? finding.type()
                : finding.examples().get(0).className();
        return finding.frames().stream()
                .skip(finding.culprit())
                .filter(frame -> !frame.jdk())
                .filter(frame -> !(frame.method().equals(CONSTRUCTOR)
                        && frame.className().equals(own)))
                .findFirst()
                .or(finding::culpritFrame);
    }
}
