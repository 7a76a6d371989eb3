// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.DBIterator;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.impl.Iq80DBFactory;

/** LevelDB in Java: a database and an iterator. */
public final class LevelDb {
    private LevelDb() {}

    public static void main(String[] args) throws Exception {
        use(Scratch.folder("leveldb"), true);
        use(Scratch.folder("leveldb"), args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(Path folder, boolean close) throws Exception {
        DB database = Iq80DBFactory.factory.open(folder.toFile(), new Options()); // open DB
        database.put(new byte[] {1}, new byte[] {2});
        try (DBIterator iterator = database.iterator()) {
            iterator.seekToFirst();
        }
        if (close) {
            database.close();
        }
    }
}
