// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;

/** Opens the upper floor and hands over to it. */
final class Door {

    private Door() {}

    /** Called by {@link Premain}, by reflection. */
    static void open(String options, Instrumentation instrumentation)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        File jar = new File(
                Door.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ClassLoader upper = new UpperLoader(JarRooms.read(jar));
        upper.loadClass("io.unclosed.core.Agent")
                .getMethod("start", String.class, Instrumentation.class)
                .invoke(null, options, instrumentation);
    }
}
