// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** C3p0 over PostgreSQL. */
public final class C3p0 {
    private C3p0() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("com.mchange.v2.log.MLog", "com.mchange.v2.log.FallbackMLog");
        System.setProperty("com.mchange.v2.log.FallbackMLog.DEFAULT_CUTOFF_LEVEL", "OFF");
        ComboPooledDataSource source = new ComboPooledDataSource();
        source.setDriverClass("org.postgresql.Driver");
        source.setJdbcUrl(System.getProperty("server"));
        source.setMaxStatements(20);
        try {
            Callers.each(args, forget -> use(source, forget));
        } finally {
            source.close();
        }
    }

    private static void use(ComboPooledDataSource source, boolean forget) throws SQLException {
        Pooled.use(source);
        Connection last = source.getConnection(); // leaked Connection
        last.prepareStatement("select 1").executeQuery().next();
        if (!forget) {
            last.close();
        }
    }
}
