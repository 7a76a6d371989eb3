// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;

/** JDBC with Commons DBCP 2, with and without its pool of prepared statements. */
public final class Dbcp {
    private static final List<Object> HELD = new ArrayList<>();

    private Dbcp() {}

    public static void main(String[] args) throws SQLException {
        for (boolean pooled : new boolean[] {false, true}) {
            try (BasicDataSource source = source("closed" + pooled)) {
                source.setPoolPreparedStatements(pooled);
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
        source("never used");
        BasicDataSource closedUnused = source("never used");
        closedUnused.close();
        if (args.length == 0) {
            source("dropped").getConnection().close(); // leaked BasicDataSource
            BasicDataSource held = source("held");
            HELD.add(held);
            held.getConnection().close(); // open BasicDataSource
            held.getConnection().close();
        }
        System.out.println("done");
    }

    private static BasicDataSource source(String name) {
        BasicDataSource source = new BasicDataSource();
        source.setUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        source.setMaxTotal(20);
        return source;
    }

    private static void create(BasicDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table things (id int primary key)");
            statement.execute("insert into things values (1), (2), (3)");
        }
    }

    private static void forgotten(BasicDataSource source) throws SQLException {
        source.getConnection(); // leaked Connection
    }

    /** DBCP's statements have a finalizer. */
    private static void onOpenConnection(BasicDataSource source) throws SQLException {
        Connection connection = source.getConnection(); // open Connection
        HELD.add(connection);
        connection.createStatement().executeQuery("select * from things"); // rescued Statement
    }

    private static void closed(BasicDataSource source) throws SQLException {
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
        }
        Connection twice = source.getConnection();
        twice.close();
        twice.close();
        source.invalidateConnection(source.getConnection()); // closes it, too
    }

    private static void closedWithTheirConnection(BasicDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement();
            connection.prepareStatement("select * from things").executeQuery().next();
            connection.createStatement().executeQuery("select * from things").next();
        }
    }

    private static void failed(BasicDataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.prepareStatement("select * from nothing").executeQuery();
            throw new AssertionError();
        } catch (SQLException expected) {
            // no such table
        }
    }
}
