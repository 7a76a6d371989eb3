// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
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
        Pooled.use(source);
        source.evictConnection(source.getConnection());
        Connection last = source.getConnection(); // leaked Connection
        last.prepareStatement("select 1").executeQuery().next();
        if (!forget) {
            last.close();
        }
    }
}
