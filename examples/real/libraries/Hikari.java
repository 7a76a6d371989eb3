// SPDX-License-Identifier: Apache-2.0

// SQLite's driver reads its version from a stream that it does not close:
// elsewhere: SQLiteJDBCLoader.java:417 leaked JarURLConnection

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** JDBC with HikariCP, over the drivers of H2, HSQLDB and SQLite. */
public final class Hikari {
    private static final List<Object> HELD = new ArrayList<>();

    private Hikari() {}

    public static void main(String[] args) throws SQLException {
        for (String url : List.of("jdbc:h2:mem:hikari;DB_CLOSE_DELAY=-1", "jdbc:hsqldb:mem:hikari", "jdbc:sqlite:hikari.db")) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(20);
            try (HikariDataSource source = new HikariDataSource(config)) {
                create(source);
                for (int i = 0; i < 3; i++) {
                    closed(source);
                    closedWithTheirConnection(source);
                    failed(source);
                }
                if (args.length == 0) {
                    forgotten(source);
                    onOpenConnection(source);
                    HELD.add(source.getConnection()); // open Connection
                }
            }
        }
        new HikariDataSource();
        if (args.length == 0) {
            pools();
        }
        System.out.println("done");
    }

    private static void pools() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:dropped");
        new HikariDataSource(config); // open HikariDataSource
        HikariDataSource lazy = new HikariDataSource();
        lazy.setJdbcUrl("jdbc:h2:mem:lazy");
        lazy.getConnection().close(); // open HikariDataSource
    }

    private static void create(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table things (id int primary key)");
            statement.execute("insert into things values (1), (2), (3)");
        }
    }

    /** A forgotten connection is one finding, which has its statements. */
    private static void forgotten(HikariDataSource source) throws SQLException {
        source.getConnection(); // leaked Connection
        Connection withStatement = source.getConnection(); // leaked Connection
        withStatement.prepareStatement("select * from things").executeQuery().next();
    }

    private static void onOpenConnection(HikariDataSource source) throws SQLException {
        Connection connection = source.getConnection(); // open Connection
        HELD.add(connection);
        connection.createStatement(); // leaked Statement
        connection.prepareStatement("select * from things").executeQuery().next(); // leaked Statement
        connection.prepareStatement("select * from things where id = ?"); // leaked Statement
        Statement held = connection.createStatement();
        HELD.add(held); // its finding is the connection's
    }

    private static void closed(HikariDataSource source) throws SQLException {
        source.getConnection().close();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from things")) {
            rows.next();
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select * from things where id = ?")) {
            statement.setInt(1, 1);
            statement.executeQuery().next(); // ends with its statement
            statement.executeQuery().next();
        }
        Connection twice = source.getConnection();
        twice.close();
        twice.close();
        Connection evicted = source.getConnection();
        source.evictConnection(evicted); // closes it, too
        Connection unwrapped = source.getConnection();
        unwrapped.unwrap(Connection.class).isClosed();
        unwrapped.close();
    }

    private static void closedWithTheirConnection(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement();
            connection.prepareStatement("select * from things").executeQuery().next();
            connection.createStatement().executeQuery("select * from things").next();
        }
        if (source.getJdbcUrl().contains("h2")) {
            try (Connection connection = source.getConnection();
                    CallableStatement statement = connection.prepareCall("call 1")) {
                statement.execute();
            }
        }
    }

    private static void failed(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.prepareStatement("select * from nothing").executeQuery();
            throw new AssertionError();
        } catch (SQLException expected) {
            // no such table
        }
    }
}
