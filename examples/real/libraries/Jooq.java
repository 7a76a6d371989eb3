// SPDX-License-Identifier: Apache-2.0

// jvm: -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CloseableDSLContext;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** jOOQ: cursors and streams closed, read to their end and forgotten. */
public final class Jooq {
    private static final List<Object> HELD = new ArrayList<>();

    private Jooq() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:jooq")) {
            DSLContext context = DSL.using(connection, SQLDialect.H2);
            context.execute("create table things (id int primary key)");
            context.execute("insert into things values (1), (2), (3)");
            for (int i = 0; i < 3; i++) {
                closed(context);
                failed(context);
            }
            if (args.length == 0) {
                forgotten(context);
                HELD.add(context.selectFrom("things").fetchLazy()); // open Cursor
                HELD.add(DSL.using("jdbc:h2:mem:jooq")); // open CloseableDSLContext
            }
        }
        try (CloseableDSLContext closed = DSL.using("jdbc:h2:mem:jooq")) {
            closed.fetch("select 1");
        }
        System.out.println("done");
    }

    private static void forgotten(DSLContext context) {
        context.selectFrom("things").fetchLazy(); // leaked Cursor
        context.fetchLazy("select * from things").fetchNext(); // leaked Cursor
        context.selectFrom("things").fetchStream().findFirst(); // leaked Cursor
        context.select(DSL.field("id")).from("things").stream().limit(1).toList(); // leaked Cursor
    }

    private static void closed(DSLContext context) {
        context.selectFrom("things").fetch();
        context.fetchOne("select 1");
        context.fetchLazy("select * from things").close();
        try (Cursor<Record> cursor = context.selectFrom("things").fetchLazy()) {
            cursor.fetchNext();
        }
        try (Stream<Record> stream = context.selectFrom("things").fetchStream()) {
            stream.findFirst();
        }
        context.selectFrom("things").fetchLazy().fetch(); // to the end
        context.selectFrom("things").fetchLazy().forEach(row -> row.get(0));
        context.selectFrom("things").fetchStream().count();
        context.selectFrom("things").stream().map(row -> row.get(0)).toList();
    }

    private static void failed(DSLContext context) {
        try {
            context.fetchLazy("select * from nothing");
            throw new AssertionError();
        } catch (DataAccessException expected) {
            // no such table
        }
    }
}
