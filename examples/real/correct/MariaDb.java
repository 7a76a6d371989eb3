// SPDX-License-Identifier: Apache-2.0

// needs: MariaDB

import java.sql.Connection;
import java.sql.DriverManager;

/** MariaDB's driver. */
public final class MariaDb {
    private MariaDb() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, MariaDb::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:mariadb://" + System.getProperty("server");
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "longblob").all();
        }
        Connection last = DriverManager.getConnection(url); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
