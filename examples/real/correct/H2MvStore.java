// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The MVStore of H2: maps in a file. */
public final class H2MvStore {
    private H2MvStore() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, H2MvStore::use);
    }

    private static void use(boolean forget) {
        Path folder = Scratch.folder("mvstore");
        try (MVStore store = MVStore.open(folder.resolve("a.mv").toString())) {
            store.openMap("a").put(1, "some text");
            store.commit();
        }
        MVStore store = MVStore.open(folder.resolve("b.mv").toString()); // open FileChannel
        store.openMap("a").put(1, "some text");
        if (!forget) {
            store.close();
        }
    }
}
