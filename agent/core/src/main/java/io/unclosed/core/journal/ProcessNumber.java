// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import java.io.File;
import java.io.IOException;

/** The number of this process. */
public final class ProcessNumber {

    private static final File SELF = new File("/proc/self");

    private ProcessNumber() {}

    /** As Linux shows it: {@link ProcessHandle} makes a pool of threads first, while the program waits to start. */
    public static long own() {
        try {
            return Long.parseLong(SELF.getCanonicalFile().getName());
        } catch (IOException | NumberFormatException otherSystem) {
            return ProcessHandle.current().pid();
        }
    }
}
