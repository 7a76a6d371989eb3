// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.IOException;

/** Files to play with. */
final class Scratch {

    private Scratch() {}

    static File file() throws IOException {
        File file = File.createTempFile("unclosed", ".txt");
        file.deleteOnExit();
        java.nio.file.Files.writeString(file.toPath(), "some text\n");
        return file;
    }
}
