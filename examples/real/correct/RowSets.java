// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.JdbcRowSet;
import javax.sql.rowset.RowSetFactory;
import javax.sql.rowset.RowSetProvider;
import org.h2.jdbcx.JdbcDataSource;

/** Row sets of the JDK, pooled and distributed connections, over H2. */
public final class RowSets {
    private static final String URL = "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1";

    private RowSets() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, RowSets::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table if not exists item (id int, name varchar(20))");
            statement.executeUpdate("insert into item values (1, 'one')");
        }
        RowSetFactory factory = RowSetProvider.newFactory();
        try (CachedRowSet rows = factory.createCachedRowSet()) {
            rows.setUrl(URL);
            rows.setCommand("select * from item");
            rows.execute();
            while (rows.next()) {
                rows.getString(2);
            }
        }
        try (JdbcRowSet rows = factory.createJdbcRowSet()) {
            rows.setUrl(URL);
            rows.setCommand("select * from item");
            rows.execute();
            rows.next();
        }
        try (Connection connection = DriverManager.getConnection(URL);
                JdbcRowSet rows = factory.createJdbcRowSet()) {
            CachedRowSet cached = factory.createCachedRowSet();
            cached.setCommand("select * from item");
            cached.execute(connection);
            cached.close();
        }
        pooled();
        distributed();
        JdbcRowSet last = factory.createJdbcRowSet();
        last.setUrl(URL);
        last.setCommand("select * from item");
        last.execute(); // leaked Connection
        if (!forget) {
            last.close();
        }
    }

    private static void pooled() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(URL);
        PooledConnection pooled = source.getPooledConnection();
        pooled.addConnectionEventListener(new ConnectionEventListener() {
            @Override
            public void connectionClosed(ConnectionEvent event) {}

            @Override
            public void connectionErrorOccurred(ConnectionEvent event) {}
        });
        for (int i = 0; i < 3; i++) {
            try (Connection connection = pooled.getConnection()) {
                connection.createStatement().executeQuery("select 1").next();
            }
        }
        pooled.close();
    }

    private static void distributed() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(URL);
        XAConnection distributed = source.getXAConnection();
        distributed.getXAResource();
        distributed.getConnection(); // ends with what it is of
        distributed.close();
    }
}
