// SPDX-License-Identifier: Apache-2.0

// jvm: -Dcom.mchange.v2.log.MLog=com.mchange.v2.log.FallbackMLog -Dcom.mchange.v2.log.FallbackMLog.DEFAULT_CUTOFF_LEVEL=OFF

import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** JDBC with c3p0. */
public final class C3p0 {
    private C3p0() {}

    public static void main(String[] args) throws SQLException {
        try (ComboPooledDataSource source = source("closed")) {
            for (int i = 0; i < 3; i++) {
                closed(source);
            }
            if (args.length == 0) {
                source.getConnection(); // leaked Connection
            }
        }
        source("never used");
        if (args.length == 0) {
            source("dropped").getConnection().close(); // open ComboPooledDataSource
        }
        System.out.println("done");
    }

    private static ComboPooledDataSource source(String name) {
        ComboPooledDataSource source = new ComboPooledDataSource();
        source.setJdbcUrl("jdbc:h2:mem:" + name);
        source.setInitialPoolSize(2);
        return source;
    }

    private static void closed(ComboPooledDataSource source) throws SQLException {
        source.getConnection().close();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            rows.next();
        }
        try (Connection connection = source.getConnection()) {
            connection.prepareStatement("select 1").executeQuery().next();
        }
    }
}
