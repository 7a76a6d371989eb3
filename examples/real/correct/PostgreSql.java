// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.sql.Connection;
import java.sql.DriverManager;

/** PostgreSQL. */
public final class PostgreSql {
    private PostgreSql() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, PostgreSql::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = System.getProperty("server");
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "bytea").all();
        }
        Connection last = DriverManager.getConnection(url); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
