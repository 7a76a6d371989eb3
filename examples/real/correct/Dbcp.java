// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;

/** Commons DBCP over PostgreSQL, with a pool of statements. */
public final class Dbcp {
    private Dbcp() {}

    public static void main(String[] args) throws Exception {
        try (BasicDataSource source = new BasicDataSource()) {
            source.setUrl(System.getProperty("server"));
            source.setPoolPreparedStatements(true);
            source.setMaxTotal(10);
            source.setValidationQuery("select 1");
            Callers.each(args, forget -> use(source, forget));
        }
    }

    private static void use(BasicDataSource source, boolean forget) throws SQLException {
        Pooled.use(source);
        source.invalidateConnection(source.getConnection());
        Connection last = source.getConnection(); // leaked Connection
        last.prepareStatement("select 1").executeQuery().next();
        if (!forget) {
            last.close();
        }
    }
}
