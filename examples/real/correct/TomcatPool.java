// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** The pool of Tomcat over PostgreSQL, with its interceptors. */
public final class TomcatPool {
    private TomcatPool() {}

    public static void main(String[] args) throws Exception {
        PoolProperties properties = new PoolProperties();
        properties.setUrl(System.getProperty("server"));
        properties.setDriverClassName("org.postgresql.Driver");
        properties.setInitialSize(2);
        properties.setMaxActive(10);
        properties.setTestOnBorrow(true);
        properties.setValidationQuery("select 1");
        properties.setJdbcInterceptors("ConnectionState;StatementCache;StatementFinalizer");
        DataSource source = new DataSource(properties);
        try {
            Callers.each(args, forget -> use(source, forget));
        } finally {
            source.close(true);
        }
    }

    private static void use(DataSource source, boolean forget) throws SQLException {
        Pooled.use(source);
        Connection last = source.getConnection(); // leaked Connection
        last.prepareStatement("select 1").executeQuery().next();
        if (!forget) {
            last.close();
        }
    }
}
