// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;

/** Flyway: migrates, tells, validates and cleans, in a file of H2. */
public final class FlywayMigration {
    private FlywayMigration() {}

    public static void main(String[] args) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        Path scripts = Files.createDirectories(Path.of("scripts"));
        Files.writeString(scripts.resolve("V1__first.sql"), "create table item (id int primary key);");
        Files.writeString(scripts.resolve("V2__second.sql"), "insert into item values (1);");
        Callers.each(args, FlywayMigration::use);
    }

    private static void use(boolean forget) throws Exception {
        String url = "jdbc:h2:file:" + Path.of("flyway").toAbsolutePath();
        Flyway flyway = Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("filesystem:scripts")
                .cleanDisabled(false)
                .load();
        flyway.migrate();
        flyway.info().all();
        flyway.validate();
        Connection last = DriverManager.getConnection(url, "sa", ""); // leaked Connection
        if (!forget) {
            last.close();
            flyway.clean();
        }
    }
}
