// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksIterator;

/** RocksDB: a database and an iterator. */
public final class RocksDbStore {
    private RocksDbStore() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, RocksDbStore::use);
    }

    private static void use(boolean forget) throws Exception {
        Path folder = Scratch.folder("rocksdb");
        RocksDB.loadLibrary();
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB database = RocksDB.open(options, folder.toString())) {
            database.put(new byte[] {1}, new byte[] {2});
            try (RocksIterator iterator = database.newIterator()) {
                iterator.seekToFirst();
            }
        }
        Options options = new Options(); // leaked RocksObject
        options.setCreateIfMissing(true);
        if (!forget) {
            options.close();
        }
    }
}
