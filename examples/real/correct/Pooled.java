// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What is done with a pool of connections, whichever it is. */
final class Pooled {
    private Pooled() {}

    static void use(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create temporary table pooled (id int primary key)");
            statement.executeUpdate("insert into pooled values (1)");
            connection.getTransactionIsolation();
            for (int i = 0; i < 3; i++) {
                try (PreparedStatement select = connection.prepareStatement("select * from pooled where id = ?")) {
                    select.setInt(1, 1);
                    select.executeQuery().next();
                    try (ResultSet rows = select.executeQuery()) {
                        rows.next();
                    }
                }
            }
            statement.executeUpdate("drop table pooled");
        }
        try (Connection one = source.getConnection();
                Connection other = source.getConnection()) {
            one.setAutoCommit(false);
            one.prepareStatement("select 1").executeQuery().next();
            one.rollback();
            one.setAutoCommit(true);
            other.isValid(1);
        }
        Connection twice = source.getConnection();
        twice.close();
        twice.close();
        Connection aborted = source.getConnection();
        aborted.abort(Runnable::run);
        try {
            aborted.close(); // gives the pool its place back
        } catch (SQLException thatItIsClosed) {
            // as some pools say
        }
    }
}
