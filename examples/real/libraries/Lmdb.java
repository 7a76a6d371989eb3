// SPDX-License-Identifier: Apache-2.0

// jvm: --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lmdbjava.Cursor;
import org.lmdbjava.CursorIterable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.GetOp;
import org.lmdbjava.Txn;

/** LMDB: environments, transactions, cursors. */
public final class Lmdb {
    private static final List<Object> HELD = new ArrayList<>();

    private Lmdb() {}

    public static void main(String[] args) {
        try (Env<ByteBuffer> env = open()) {
            Dbi<ByteBuffer> database = env.openDbi("database", DbiFlags.MDB_CREATE);
            for (int i = 0; i < 3; i++) {
                closed(env, database);
            }
        }
        open().close();
        if (args.length == 0) {
            Env<ByteBuffer> held = Env.create().setMaxDbs(1).open(Scratch.folder("held").toFile()); // open Env
            HELD.add(held);
            Dbi<ByteBuffer> database = held.openDbi("database", DbiFlags.MDB_CREATE);
            forgotten(held, database);
            Env.create().open(Scratch.folder("database").toFile()); // leaked Env
        }
        System.out.println("done");
    }

    private static Env<ByteBuffer> open() {
        return Env.create().setMaxDbs(1).setMaxReaders(100).open(Scratch.folder("database").toFile());
    }

    private static void forgotten(Env<ByteBuffer> env, Dbi<ByteBuffer> database) {
        onAnotherThread(() -> env.txnRead()); // leaked Txn
        onAnotherThread(() -> {
            Txn<ByteBuffer> transaction = env.txnRead(); // leaked Txn
            database.openCursor(transaction);
        });
        onAnotherThread(() -> {
            Txn<ByteBuffer> transaction = env.txnRead(); // its finding is the environment's
            HELD.add(transaction);
            database.openCursor(transaction); // leaked Cursor
            database.iterate(transaction); // leaked CursorIterable
        });
    }

    /** A thread has one transaction for reading at a time. */
    private static void onAnotherThread(Runnable labour) {
        Thread thread = new Thread(labour);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void closed(Env<ByteBuffer> env, Dbi<ByteBuffer> database) {
        database.put(text("key"), text("value"));
        try (Txn<ByteBuffer> transaction = env.txnWrite()) {
            database.put(transaction, text("another"), text("value"));
            transaction.commit();
        }
        Txn<ByteBuffer> committed = env.txnWrite();
        database.put(committed, text("another"), text("value"));
        database.openCursor(committed); // ends with the transaction
        committed.commit();
        env.txnWrite().abort();
        try (Txn<ByteBuffer> transaction = env.txnRead();
                Cursor<ByteBuffer> cursor = database.openCursor(transaction)) {
            cursor.get(text("key"), GetOp.MDB_SET);
        }
        try (Txn<ByteBuffer> transaction = env.txnRead();
                CursorIterable<ByteBuffer> entries = database.iterate(transaction)) {
            entries.forEach(entry -> entry.val());
        }
    }

    private static ByteBuffer text(String text) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(text.length());
        buffer.put(text.getBytes()).flip();
        return buffer;
    }
}
