// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;

/** DuckDB. */
public final class DuckDb {
    private DuckDb() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, DuckDb::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:duckdb:";
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "blob").all();
        }
        Connection last = DriverManager.getConnection(url); // rescued Connection
        if (!forget) {
            last.close();
        }
    }
}
