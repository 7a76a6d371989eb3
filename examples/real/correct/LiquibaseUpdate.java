// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** Liquibase: updates a database in memory from a change log of SQL. */
public final class LiquibaseUpdate {
    private LiquibaseUpdate() {}

    public static void main(String[] args) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        Files.writeString(Path.of("changes.sql"), """
                --liquibase formatted sql
                --changeset shop:1
                create table item (id int primary key);
                --changeset shop:2
                insert into item values (1);
                """);
        Callers.each(args, LiquibaseUpdate::use);
    }

    private static void use(boolean forget) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:"); // open Connection
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        try (DirectoryResourceAccessor files = new DirectoryResourceAccessor(Path.of("").toAbsolutePath())) {
            Liquibase liquibase = new Liquibase("changes.sql", files, database);
            liquibase.update("");
            liquibase.tag("now");
            if (!forget) {
                liquibase.close();
            }
        }
    }
}
