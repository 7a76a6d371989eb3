// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL's driver: a transaction, and a cursor with a fetch size. */
public final class PostgreSql {
    private PostgreSql() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, PostgreSql::use);
    }

    private static void use(boolean forget) throws SQLException {
        try (Connection connection = DriverManager.getConnection(System.getProperty("server"))) {
            connection.setAutoCommit(false);
            connection.getTransactionIsolation();
            connection.isValid(1);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("create temporary table item (id int primary key, name varchar(20))");
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into item values (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                for (int i = 0; i < 50; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "item " + i);
                    insert.addBatch();
                }
                insert.executeBatch();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10);
                try (ResultSet items = statement.executeQuery("select * from item")) {
                    while (items.next()) {
                        items.getString(2);
                    }
                }
            }
            connection.commit();
        }
        Connection last = DriverManager.getConnection(System.getProperty("server")); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
