// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;

/** H2, in memory. */
public final class H2 {
    private H2() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, H2::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:h2:mem:";
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "blob").all();
        }
        Connection last = DriverManager.getConnection(url); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
