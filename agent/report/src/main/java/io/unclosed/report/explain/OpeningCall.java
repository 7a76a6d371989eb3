// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import java.util.Optional;

/** The call into the JDK that opened a resource, as the program wrote it, where the type alone doesn't tell. */
public final class OpeningCall {

    private static final String CONSTRUCTOR = "<init>";

    private OpeningCall() {}

    /** {@code Files.walk} or {@code new FileReader}; empty for the type's own constructor. */
    public static Optional<String> of(Finding finding) {
        if (finding.culprit() < 1) {
            return Optional.empty();
        }
        Frame call = finding.frames().get(finding.culprit() - 1);
        boolean constructor = call.method().equals(CONSTRUCTOR);
        if (constructor && call.className().equals(finding.type())) {
            return Optional.empty();
        }
        String name = simpleName(call.className());
        if (name.startsWith(".")) {
            return Optional.of(call.method()); // of a proxy, whose class has no name that says anything
        }
        return Optional.of(constructor ? "new " + name : name + "." + call.method());
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
