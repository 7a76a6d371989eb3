// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;

/** SQLite. */
public final class Sqlite {
    private Sqlite() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Sqlite::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:sqlite::memory:";
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "blob").all();
        }
        Connection last = DriverManager.getConnection(url); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
