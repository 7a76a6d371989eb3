// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

/** MapDB: a map in a file. */
public final class MapDb {
    private MapDb() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, MapDb::use);
    }

    private static void use(boolean forget) {
        Path folder = Scratch.folder("mapdb");
        try (DB database = DBMaker.fileDB(folder.resolve("a.db").toFile()).transactionEnable().make()) {
            database.hashMap("a", Serializer.STRING, Serializer.STRING).createOrOpen().put("a", "b");
            database.commit();
        }
        DB database = DBMaker.fileDB(folder.resolve("b.db").toFile()).make(); // leaked DB
        database.hashMap("a", Serializer.STRING, Serializer.STRING).createOrOpen().put("a", "b");
        if (!forget) {
            database.close();
        }
    }
}
