// SPDX-License-Identifier: Apache-2.0

// elsewhere: SQLiteJDBCLoader.java:417 leaked JarURLConnection

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Drivers of three databases: what the program forgets, and what a driver opens for itself and may forget. */
public final class Jdbc {
    private static final List<Object> HELD = new ArrayList<>();

    private Jdbc() {}

    public static void main(String[] args) throws SQLException {
        Path folder = Scratch.folder("jdbc");
        List<String> urls = List.of("jdbc:h2:mem:one", "jdbc:hsqldb:mem:one", "jdbc:sqlite:" + folder.resolve("one.db"));
        boolean forget = args.length == 0;
        for (String url : urls) {
            Connection connection = DriverManager.getConnection(url); // open Connection
            HELD.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("create table item (id integer primary key, name varchar(20))");
            }
            lookedAt(connection);
            inserted(connection, url);
            if (forget) {
                forgotten(connection, url);
            } else {
                connection.close();
            }
        }
        if (forget) {
            metaData(urls.get(1));
        }
        System.out.println("done");
    }

    private static void forgotten(Connection connection, String url) throws SQLException {
        connection.createStatement(); // leaked Statement
        connection.prepareStatement("select 1 from item").executeQuery(); // leaked Statement
        if (!url.startsWith("jdbc:hsqldb")) { // which holds its connections itself; the other two do nothing to abort one
            DriverManager.getConnection(url).createStatement(); // leaked Connection
            DriverManager.getConnection(url).abort(Runnable::run); // leaked Connection
        }
    }

    /** Of HSQLDB, whose results of this kind have a statement behind them; those of H2 are made of memory. */
    private static void metaData(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url); // open Connection
        HELD.add(connection);
        connection.getMetaData().getColumns(null, null, "ITEM", null); // leaked ResultSet
        connection.getMetaData().getColumns(null, null, "ITEM", null).close();
    }

    private static void lookedAt(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        readAndClose(meta.getTables(null, null, "%", null));
        readAndClose(meta.getColumns(null, null, "item", null));
        readAndClose(meta.getPrimaryKeys(null, null, "item"));
        readAndClose(meta.getIndexInfo(null, null, "item", false, true));
        readAndClose(meta.getImportedKeys(null, null, "item"));
        readAndClose(meta.getExportedKeys(null, null, "item"));
        readAndClose(meta.getTypeInfo());
        readAndClose(meta.getSchemas());
        readAndClose(meta.getCatalogs());
        readAndClose(meta.getTableTypes());
        HELD.add(connection.isValid(1));
        HELD.add(connection.getTransactionIsolation());
    }

    private static void inserted(Connection connection, String url) throws SQLException {
        if (!url.startsWith("jdbc:sqlite")) { // whose results are for reading only
            updatable(connection);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into item values (7, 'seven')", Statement.RETURN_GENERATED_KEYS)) {
            insert.executeUpdate();
            readAndClose(insert.getGeneratedKeys());
        }
    }

    private static void updatable(Connection connection) throws SQLException {
        try (Statement statement =
                        connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet result = statement.executeQuery("select id, name from item")) {
            result.moveToInsertRow();
            result.updateInt(1, 1);
            result.updateString(2, "one");
            result.insertRow();
        }
        try (Statement statement =
                        connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet result = statement.executeQuery("select id, name from item")) {
            result.next();
            result.updateString(2, "two");
            result.updateRow();
            result.deleteRow();
        }
    }

    private static void readAndClose(ResultSet result) throws SQLException {
        while (result.next()) {
            HELD.add(result.getMetaData().getColumnCount());
        }
        result.close();
    }
}
