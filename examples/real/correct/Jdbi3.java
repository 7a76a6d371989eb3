// SPDX-License-Identifier: Apache-2.0

import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** JDBI: handles, batches, iterators and streams. */
public final class Jdbi3 {
    private Jdbi3() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Jdbi3::use);
    }

    private static void use(boolean forget) {
        Jdbi jdbi = Jdbi.create("jdbc:h2:mem:jdbi;DB_CLOSE_DELAY=-1");
        jdbi.useHandle(handle -> {
            handle.execute("create table if not exists item (id int, name varchar(20))");
            try (PreparedBatch batch = handle.prepareBatch("insert into item values (:id, :name)")) {
                batch.bind("id", 1).bind("name", "one").add();
                batch.bind("id", 2).bind("name", "two").add();
                batch.execute();
            }
        });
        jdbi.inTransaction(handle -> handle.createUpdate("update item set name = 'three' where id = 1").execute());
        jdbi.withHandle(handle -> handle.createQuery("select name from item").mapTo(String.class).list());
        try (Handle handle = jdbi.open()) {
            try (Stream<String> names =
                    handle.createQuery("select name from item").mapTo(String.class).stream()) {
                names.findFirst();
            }
            try (ResultIterator<String> names =
                    handle.createQuery("select name from item").mapTo(String.class).iterator()) {
                names.next();
            }
            try (Query query = handle.createQuery("select name from item")) {
                query.mapTo(String.class).first();
            }
        }
        Handle last = jdbi.open(); // leaked Handle
        last.createQuery("select name from item").mapTo(String.class).first();
        if (!forget) {
            last.close();
        }
    }
}
