// SPDX-License-Identifier: Apache-2.0

// jvm: -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** JOOQ: cursors, streams, results, and a context with a connection of its own. */
public final class Jooq {
    private Jooq() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Jooq::use);
    }

    private static void use(boolean forget) throws Exception {
        try (CloseableDSLContext own = DSL.using("jdbc:h2:mem:")) {
            own.fetch("select 1");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            DSLContext context = DSL.using(connection, SQLDialect.H2);
            context.execute("create table item (id int primary key, name varchar(20))");
            context.transaction(inner -> inner.dsl().execute("insert into item values (1, 'one'), (2, 'two')"));
            context.selectFrom("item").fetch();
            context.fetchLazy("select * from item").resultSet().close();
            context.fetchLazy("select * from item").forEach(row -> row.get(0));
            try (Stream<Record> rows = context.selectFrom("item").fetchStream()) {
                rows.findFirst();
            }
            context.batch("insert into item values (3, 'three')").execute();
            context.meta().getTables();
            context.selectFrom("item").maxRows(1).fetchOne();
            context.fetchLazy("select * from item").fetchNext(5);
            Cursor<Record> last = context.selectFrom("item").fetchLazy(); // leaked Cursor
            last.fetchNext();
            if (!forget) {
                last.close();
            }
        }
    }
}
