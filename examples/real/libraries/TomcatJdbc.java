// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;

/** JDBC with the pool of Tomcat. */
public final class TomcatJdbc {
    private static final List<Object> HELD = new ArrayList<>();

    private TomcatJdbc() {}

    public static void main(String[] args) throws SQLException {
        DataSource source = source("closed");
        for (int i = 0; i < 3; i++) {
            closed(source);
        }
        if (args.length == 0) {
            source.getConnection(); // leaked Connection
        }
        source.close(true);
        source("never used");
        if (args.length == 0) {
            source("dropped").getConnection().close(); // leaked DataSource
        }
        System.out.println("done");
    }

    private static DataSource source(String name) {
        PoolProperties properties = new PoolProperties();
        properties.setUrl("jdbc:h2:mem:" + name);
        properties.setDriverClassName("org.h2.Driver");
        properties.setInitialSize(2);
        return new DataSource(properties);
    }

    private static void closed(DataSource source) throws SQLException {
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
