// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Derby, embedded and in memory. */
public final class Derby {
    private Derby() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Derby::use);
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true");
        } catch (SQLException thatIsHowItAnswers) {
            System.out.println("done");
        }
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:derby:memory:tour;create=true";
        try (Connection connection = DriverManager.getConnection(url)) {
            new Tour(connection, "blob").all();
        }
        Connection last = DriverManager.getConnection(url); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
