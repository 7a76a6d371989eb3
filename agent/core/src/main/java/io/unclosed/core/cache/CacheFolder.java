// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import io.unclosed.model.file.OwnFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of some files of bounded length that are the user's alone. */
final class CacheFolder {

    static final int MOST_FILES = 16;
    static final long MOST_BYTES = 4L << 20;

    private final OwnFolder folder;

    /**
     * A folder, which need not be there.
     *
     * @param home the user's folder for files that can be made again
     * @param name tells it from others of ours
     */
    CacheFolder(Path home, String name) {
        this.folder = new OwnFolder(home, "unclosed", name);
    }

    /** The content of a file; null where it is not the user's alone, or too long to be ours. */
    byte @Nullable [] read(String name) throws IOException {
        return folder.read(name, MOST_BYTES);
    }

    /** Writes a file in one step, as far as a reader can see, and removes the oldest ones where there are many. */
    void write(String name, byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            return;
        }
        Path written = folder.write(name, content);
        if (written != null) {
            removeOldest(written.getParent());
        }
    }

    private static void removeOldest(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(files::add);
        }
        files.sort((one, other) ->
                Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
        for (Path oldest : files.subList(0, Math.max(0, files.size() - MOST_FILES))) {
            Files.deleteIfExists(oldest);
        }
    }
}
