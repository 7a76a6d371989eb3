// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;

/** A pool that a hook of the JVM's end closes, as frameworks do; its twin never closes it. */
public final class HikariKept {
    private static HikariDataSource source;

    private HikariKept() {}

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getProperty("server"));
        source = new HikariDataSource(config); // open HikariDataSource
        if (args.length == 0) {
            Runtime.getRuntime().addShutdownHook(new Thread(source::close));
        }
        Callers.each(new String[0], forget -> {
            Pooled.use(source);
            try (Connection connection = source.getConnection()) {
                connection.getTransactionIsolation();
            }
        });
    }
}
