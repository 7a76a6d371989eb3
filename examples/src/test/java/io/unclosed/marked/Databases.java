// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A driver made of proxies, and a pool that wraps its connections: what drivers and pools may do, without one. */
public final class Databases {

    private static final List<Object> HELD = new ArrayList<>();

    private Databases() {}

    public static void main(String[] arguments) throws SQLException {
        DriverManager.registerDriver(new FakeDriver());
        forgotten();
        closed();
        aborted();
        pooled(new Pool());
        System.out.println("done");
    }

    private static void forgotten() throws SQLException {
        DriverManager.getConnection("fake:one"); // leaked Connection
        DriverManager.getConnection("fake:two").prepareStatement("select 1").executeQuery(); // leaked Connection
        Connection connection = DriverManager.getConnection("fake:three"); // open Connection
        HELD.add(connection);
        connection.createStatement(); // leaked Statement
        connection.prepareCall("call this").executeQuery(); // leaked Statement
        PreparedStatement statement = connection.prepareStatement("select 2");
        HELD.add(statement);
        statement.executeQuery(); // the next one ends it
        statement.executeQuery(); // leaked ResultSet
        DriverManager.getConnection("fake:stub").createStatement(); // leaked Statement
    }

    private static void closed() throws SQLException {
        try (Connection connection = DriverManager.getConnection("fake:five");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 3")) {
            HELD.add(result.next());
        }
        Connection closesAll = DriverManager.getConnection("fake:six");
        closesAll.createStatement().executeQuery("select 4");
        closesAll.close();
        try (Connection connection = DriverManager.getConnection("fake:eight");
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select 5");
            statement.executeQuery("select 6");
            statement.executeUpdate("update it");
        }
    }

    /** To abort counts where it worked, to close where it was tried. */
    private static void aborted() throws SQLException {
        Connection aborted = DriverManager.getConnection("fake:aborts");
        aborted.createStatement();
        aborted.abort(Runnable::run);
        Connection later = DriverManager.getConnection("fake:inert");
        later.abort(Runnable::run);
        later.close();
        DriverManager.getConnection("fake:inert").abort(Runnable::run); // leaked Connection
        Connection throwing = DriverManager.getConnection("fake:throws"); // leaked Connection
        expectFailure(() -> throwing.abort(Runnable::run));
        Connection closed = DriverManager.getConnection("fake:throws");
        expectFailure(closed::close);
        Connection mute = DriverManager.getConnection("fake:mute"); // does not say whether it is closed
        mute.abort(Runnable::run);
    }

    private static void expectFailure(Failing attempt) {
        try {
            attempt.run();
            throw new AssertionError("it did not fail");
        } catch (SQLException expected) {
            HELD.add(expected.getMessage());
        }
    }

    private interface Failing {
        void run() throws SQLException;
    }

    /** The connections inside the pool are the pool's own. */
    private static void pooled(DataSource pool) throws SQLException {
        HELD.add(pool);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select 7").close();
        }
        helper(pool).close();
        pool.getConnection().createStatement().executeQuery("select 8"); // leaked Connection
        helper(pool); // through a helper
    }

    private static Connection helper(DataSource pool) throws SQLException {
        return pool.getConnection(); // leaked Connection
    }

    /** Hands out wrappers of connections that it keeps. */
    static final class Pool implements DataSource {
        private final List<Connection> physical = new ArrayList<>();

        @Override
        public Connection getConnection() throws SQLException {
            Connection inner = DriverManager.getConnection("fake:pool");
            physical.add(inner);
            return wrapped(Connection.class, inner);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.err);
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("pool");
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }

    /** Closing the wrapper of a connection does not close it. */
    private static <T> T wrapped(Class<T> type, Object inner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("close") && type == Connection.class) {
                return null;
            }
            Object result = method.invoke(inner, arguments);
            Class<?> returned = method.getReturnType();
            return returned == Statement.class || returned == ResultSet.class ? wrapped(returned, result) : result;
        };
        return type.cast(Proxy.newProxyInstance(Databases.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Understands addresses that begin with {@code fake:}. */
    static final class FakeDriver implements Driver {
        @Override
        public Connection connect(String url, Properties info) {
            if (url.equals("fake:stub")) { // all in one, which hands out itself
                return fake(Connection.class, Statement.class);
            }
            return url.startsWith("fake:") ? ending(url, fake(Connection.class)) : null;
        }

        /** A connection that can be ended, or fails to be. */
        private static Connection ending(String url, Connection inner) {
            boolean[] over = new boolean[1];
            InvocationHandler handler = (proxy, method, arguments) -> {
                boolean ends =
                        method.getName().equals("abort") || method.getName().equals("close");
                if (ends && url.equals("fake:throws")) {
                    throw new SQLException("it cannot");
                }
                over[0] |= ends && !url.equals("fake:inert");
                if (!method.getName().equals("isClosed")) {
                    return method.invoke(inner, arguments);
                }
                if (url.equals("fake:mute")) {
                    throw new SQLException("it does not know");
                }
                return over[0];
            };
            return (Connection) Proxy.newProxyInstance(
                    Databases.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }

        private static <T> T fake(Class<T> type, Class<?>... more) {
            InvocationHandler handler = FakeDriver::answer;
            Class<?>[] types = Arrays.copyOf(more, more.length + 1);
            types[more.length] = type;
            return type.cast(Proxy.newProxyInstance(Databases.class.getClassLoader(), types, handler));
        }

        private static Object answer(Object proxy, Method method, Object[] arguments) {
            Class<?> returned = method.getReturnType();
            if (returned.isInterface() && returned.isInstance(proxy)) {
                return proxy;
            }
            if (returned.isInterface() && returned.getName().startsWith("java.sql.")) {
                return fake(returned);
            }
            if (returned == boolean.class) {
                return false;
            }
            return returned == int.class ? 0 : null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("fake:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("fake");
        }
    }
}
