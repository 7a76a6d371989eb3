// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** HikariCP over PostgreSQL. */
public final class Hikari {
    private Hikari() {}

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getProperty("server"));
        config.setMaximumPoolSize(5);
        config.addDataSourceProperty("cachePrepStmts", "true");
        try (HikariDataSource source = new HikariDataSource(config)) {
            Callers.each(args, forget -> use(source, forget));
        }
    }

    private static void use(HikariDataSource source, boolean forget) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
        }
        Connection last = source.getConnection(); // leaked Connection
        if (!forget) {
            last.close();
        }
    }
}
