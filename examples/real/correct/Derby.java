// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Derby, embedded and in memory. */
public final class Derby {
    /** Held, since Derby's threads may or may not hold a connection that the program dropped. */
    private static Connection last;

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
        last = DriverManager.getConnection(url); // open Connection
        if (!forget) {
            last.close();
        }
    }
}
