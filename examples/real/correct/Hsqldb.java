// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;

/** HSQLDB, in memory, which holds its sessions itself. */
public final class Hsqldb {
    private Hsqldb() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Hsqldb::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:hsqldb:mem:tour";
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "blob").all();
        }
        Connection last = DriverManager.getConnection(url); // open Connection
        if (!forget) {
            last.close();
        }
    }
}
