// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.TransactionDB;
import org.rocksdb.TransactionDBOptions;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB: databases, iterators, options, batches, column families, transactions. */
public final class RocksDb {
    private static final List<Object> HELD = new ArrayList<>();

    private RocksDb() {}

    public static void main(String[] args) throws RocksDBException {
        try (Options options = new Options().setCreateIfMissing(true);
                RocksDB database = RocksDB.open(options, folder())) {
            for (int i = 0; i < 3; i++) {
                closed(options, database);
                columnFamilies();
                transactions(options);
            }
            try {
                RocksDB.open(options, database.getName());
                throw new AssertionError();
            } catch (RocksDBException expected) {
                // it is locked
            }
        }
        if (args.length == 0) {
            RocksDB held = RocksDB.open(folder()); // open RocksDB
            HELD.add(held);
            HELD.add(held.newIterator()); // its finding is the database's
            forgotten(held);
            RocksDB.open(folder()); // leaked RocksDB
        }
        System.out.println("done");
    }

    private static String folder() {
        return Scratch.folder("database").toString();
    }

    private static void forgotten(RocksDB database) throws RocksDBException {
        database.newIterator().seekToFirst(); // leaked RocksIterator
        new Options(); // leaked RocksObject
        ReadOptions reading = new ReadOptions(); // leaked RocksObject
        database.newIterator(reading).close();
        new WriteBatch().put("key".getBytes(), "value".getBytes()); // leaked RocksObject
    }

    private static void closed(Options options, RocksDB database) throws RocksDBException {
        database.put("key".getBytes(), "value".getBytes());
        try (RocksIterator iterator = database.newIterator()) {
            iterator.seekToFirst();
        }
        try (WriteBatch batch = new WriteBatch();
                WriteOptions writing = new WriteOptions()) {
            batch.put("key".getBytes(), "value".getBytes());
            database.write(writing, batch);
        }
        RocksDB another = RocksDB.open(options, folder());
        another.close();
        another.close();
        RocksDB strict = RocksDB.open(options, folder());
        strict.closeE();
    }

    private static void columnFamilies() throws RocksDBException {
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try (DBOptions options = new DBOptions().setCreateIfMissing(true);
                RocksDB database = RocksDB.open(
                        options,
                        folder(),
                        List.of(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY)),
                        handles)) {
            database.put(handles.get(0), "key".getBytes(), "value".getBytes());
            try (ColumnFamilyHandle more = database.createColumnFamily(new ColumnFamilyDescriptor("more".getBytes()))) {
                database.put(more, "key".getBytes(), "value".getBytes());
            }
            database.put(database.getDefaultColumnFamily(), "key".getBytes(), "value".getBytes());
            handles.forEach(ColumnFamilyHandle::close);
        }
    }

    private static void transactions(Options options) throws RocksDBException {
        try (TransactionDBOptions settings = new TransactionDBOptions();
                TransactionDB database = TransactionDB.open(options, settings, folder());
                WriteOptions writing = new WriteOptions();
                var transaction = database.beginTransaction(writing)) {
            transaction.put("key".getBytes(), "value".getBytes());
            transaction.commit();
        }
    }
}
