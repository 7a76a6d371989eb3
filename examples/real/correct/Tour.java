// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;

/** All that JDBC has that opens something, on a connection that the caller closes: each is ended in one of its ways. */
final class Tour {
    private final Connection connection;
    private final String binary;
    /** Of its own, since a correct program and its twin run side by side. */
    private final String table = "tour" + ProcessHandle.current().pid();

    /** @param binary the database's type of long binary columns */
    Tour(Connection connection, String binary) {
        this.connection = connection;
        this.binary = binary;
    }

    void all() throws SQLException, IOException {
        create();
        insert();
        executedAgain();
        closedOnCompletion();
        severalResults();
        metaData();
        transaction();
        largeObjects();
        updatable();
        failing();
        endedWithTheirParents();
        drop();
    }

    private void create() throws SQLException {
        drop();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table " + table + " (id int primary key, name varchar(20), data " + binary + ")");
        }
    }

    private void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("drop table " + table);
        } catch (SQLException thereIsNone) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    private void insert() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (id, name) values (?, ?)")) {
            for (int i = 1; i < 50; i++) {
                insert.setInt(1, i);
                insert.setString(2, "item " + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate("insert into " + table + " (id, name) values (100, 'more')", Statement.RETURN_GENERATED_KEYS);
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    keys.getObject(1);
                }
            }
        } catch (SQLException none) {
            // a driver need not have them, nor the table
        }
    }

    /** Each execution ends the result before it. */
    private void executedAgain() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select name from " + table + " where id = ?");
                Statement statement = connection.createStatement()) {
            for (int i = 1; i < 5; i++) {
                select.setInt(1, i);
                select.executeQuery().next();
                statement.executeQuery("select * from " + table).next();
            }
            select.execute();
            statement.executeUpdate("update " + table + " set name = 'again' where id = 1");
        }
    }

    private void closedOnCompletion() throws SQLException {
        Statement statement = connection.createStatement();
        try {
            statement.closeOnCompletion();
        } catch (SQLException notSupported) {
            statement.close();
            return;
        }
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            rows.next();
        }
        if (!statement.isClosed()) {
            statement.close(); // a driver that has it in name only
        }
    }

    private void severalResults() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute("select * from " + table)) {
                statement.getResultSet().next();
            }
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // the last result ends with this
            }
        }
    }

    private void metaData() throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        read(() -> meta.getTables(null, null, "%", new String[] {"TABLE"}));
        read(() -> meta.getColumns(null, null, table, "%"));
        read(() -> meta.getPrimaryKeys(null, null, table));
        read(() -> meta.getIndexInfo(null, null, table, true, true));
        read(() -> meta.getImportedKeys(null, null, table));
        read(() -> meta.getExportedKeys(null, null, table));
        read(meta::getTypeInfo);
        read(meta::getSchemas);
        read(meta::getCatalogs);
        read(meta::getTableTypes);
        connection.isValid(1);
        connection.getTransactionIsolation();
        connection.getSchema();
        connection.getCatalog();
    }

    private static void read(Query query) throws SQLException {
        try (ResultSet rows = query.ask()) {
            rows.next();
        } catch (SQLFeatureNotSupportedException ignored) {
            // a driver need not know it
        }
    }

    private void transaction() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update " + table + " set name = 'first' where id = 1");
            savepoint(statement);
            connection.commit();
            statement.executeUpdate("update " + table + " set name = 'second' where id = 1");
            connection.rollback();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void savepoint(Statement statement) throws SQLException {
        Savepoint before;
        try {
            before = connection.setSavepoint();
        } catch (SQLException notSupported) {
            return;
        }
        statement.executeUpdate("update " + table + " set name = 'never' where id = 1");
        connection.rollback(before);
    }

    private void largeObjects() throws SQLException, IOException {
        try (PreparedStatement update = connection.prepareStatement("update " + table + " set data = ? where id = 1");
                InputStream data = new ByteArrayInputStream(new byte[10_000])) {
            update.setBinaryStream(1, data, 10_000);
            update.executeUpdate();
        } catch (SQLFeatureNotSupportedException ignored) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select data, name from " + table + " where id = 1")) {
            rows.next();
            try (InputStream data = rows.getBinaryStream(1)) {
                data.readNBytes(5_000);
            }
        } catch (SQLFeatureNotSupportedException ignored) {
            return;
        }
        Blob blob;
        try {
            blob = connection.createBlob();
        } catch (SQLException notSupported) {
            return;
        }
        blob.setBytes(1, new byte[10]);
        blob.free();
    }

    private void updatable() throws SQLException {
        Statement scrolling;
        try {
            scrolling = connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        } catch (SQLException notSupported) {
            return;
        }
        try (scrolling;
                ResultSet rows = scrolling.executeQuery("select id, name from " + table + " order by id")) {
            rows.next();
            rows.updateString(2, "updated");
            rows.updateRow();
            rows.last();
            rows.refreshRow();
            rows.deleteRow();
            rows.moveToInsertRow();
            rows.updateInt(1, 500);
            rows.updateString(2, "inserted");
            rows.insertRow();
        } catch (SQLException notSupported) {
            // most drivers scroll, fewer update
        }
    }

    private void failing() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from nowhere")) {
            throw new AssertionError(rows);
        } catch (SQLException expected) {
            // no such table
        }
        try (PreparedStatement statement = connection.prepareStatement("select * from nowhere");
                ResultSet rows = statement.executeQuery()) {
            throw new AssertionError(rows);
        } catch (SQLException expected) {
            // no such table
        }
        try (CallableStatement statement = connection.prepareCall("{call nothing()}")) {
            statement.execute();
        } catch (SQLException expected) {
            // no such procedure
        }
    }

    /** A result set ends with its statement, both with their connection. */
    private void endedWithTheirParents() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select * from " + table).next();
        }
        connection.prepareStatement("select * from " + table).executeQuery().next();
        connection.createStatement();
    }

    private interface Query {
        ResultSet ask() throws SQLException;
    }
}
