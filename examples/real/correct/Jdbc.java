// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database in memory, the way the tutorial of JDBC uses it. */
public final class Jdbc {
    private Jdbc() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Jdbc::use);
    }

    private static void use(boolean forget) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("create table item (id int primary key, name varchar(20))");
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into item values (?, ?)")) {
                insert.setInt(1, 1);
                insert.setString(2, "one");
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet items = statement.executeQuery("select * from item")) {
                items.next();
            }
        }
        Connection last = DriverManager.getConnection("jdbc:h2:mem:"); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
