// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** Forgets a connection, and a statement of another one, whose texts hold secrets. */
public final class ForgetsSecrets {

    private static Connection kept;

    private ForgetsSecrets() {}

    public static void main(String[] arguments) throws SQLException {
        DriverManager.registerDriver(new AnyDriver());
        DriverManager.getConnection("jdbc:any://me:s3cret@db:1234/shop?hexkey=s3cret&ssl=true");
        kept = DriverManager.getConnection("jdbc:any://db:1234/shop");
        kept.prepareStatement("insert into users (name) values ('s3cret')");
        System.out.println("done");
    }

    /** Connects to nothing. */
    private static final class AnyDriver implements Driver {
        @Override
        public Connection connect(String url, Properties info) {
            return acceptsURL(url) ? fake(Connection.class) : null;
        }

        private static <T> T fake(Class<T> type) {
            return type.cast(Proxy.newProxyInstance(
                    ForgetsSecrets.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, given) -> answer(method)));
        }

        private static Object answer(Method method) {
            Class<?> returned = method.getReturnType();
            if (returned == boolean.class) {
                return false;
            }
            return returned == int.class ? (Object) 0 : returned.isInterface() ? fake(returned) : null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:any:");
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
            return Logger.getLogger("any");
        }
    }
}
