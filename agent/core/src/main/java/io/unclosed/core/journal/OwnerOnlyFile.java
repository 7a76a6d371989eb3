// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import java.io.File;
import java.io.IOException;

/**
 * Makes a file that only its owner can open at any moment, by {@link File} alone: a file that {@code java.nio.file} makes with
 * permissions is a channel, which the program would wait for at its start.
 */
final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /**
     * Puts another empty file in the place of one that others may have open. It is made in a folder that is closed to others, and
     * then moved. Does nothing where the system has no such permissions.
     */
    static void exchange(File empty) throws IOException {
        if (File.separatorChar != '/') {
            return;
        }
        File room = new File(empty.getPath() + ".draft");
        if (room.mkdir()) {
            restrict(room, true);
            File own = new File(room, empty.getName());
            if (own.createNewFile()) {
                restrict(own, false);
                if (!own.renameTo(empty)) {
                    own.delete();
                }
            }
            room.delete();
        }
        restrict(empty, false); // for a file system that could not move it
    }

    private static void restrict(File file, boolean folder) {
        file.setReadable(false, false);
        file.setWritable(false, false);
        file.setExecutable(false, false);
        file.setReadable(true, true);
        file.setWritable(true, true);
        file.setExecutable(folder, true);
    }
}
