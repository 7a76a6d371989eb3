// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Agroal, the pool of Quarkus and WildFly, over PostgreSQL. */
public final class Agroal {
    private Agroal() {}

    public static void main(String[] args) throws Exception {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.initialSize(2)
                        .maxSize(10)
                        .maxLifetime(Duration.ofMillis(200))
                        .reapTimeout(Duration.ofMillis(200))
                        .validationTimeout(Duration.ofMillis(200))
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(System.getProperty("server"))));
        try (AgroalDataSource source = AgroalDataSource.from(configuration)) {
            Callers.each(args, forget -> use(source, forget));
        }
    }

    private static void use(AgroalDataSource source, boolean forget) throws Exception {
        Pooled.use(source);
        Thread.sleep(500); // beyond the life of its connections
        try (Connection aged = source.getConnection()) {
            Thread.sleep(500); // beyond its own, while it is lent
            aged.createStatement().executeQuery("select 1").next();
        }
        Pooled.use(source);
        Connection last = source.getConnection(); // leaked Connection
        last.prepareStatement("select 1").executeQuery().next();
        if (!forget) {
            last.close();
        }
    }
}
