// SPDX-License-Identifier: Apache-2.0

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

/** EclipseLink with its own pool of connections, set up as JPA says, in a persistence.xml. */
public final class EclipseLink {
    private EclipseLink() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(EclipseLink.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("META-INF");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("persistence.xml"), """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop" transaction-type="RESOURCE_LOCAL">
                    <class>EclipseLink$Item</class>
                  </persistence-unit>
                </persistence>
                """);
        Map<String, String> settings = Map.of(
                "jakarta.persistence.jdbc.url", "jdbc:h2:mem:link;DB_CLOSE_DELAY=-1",
                "jakarta.persistence.jdbc.driver", "org.h2.Driver",
                "eclipselink.ddl-generation", "create-tables",
                "eclipselink.logging.level", "OFF");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop", settings)) {
            Callers.each(args, forget -> use(factory, forget));
        }
    }

    private static void use(EntityManagerFactory factory, boolean forget) throws Exception {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.persist(new Item("one"));
            manager.getTransaction().commit();
            manager.createQuery("select i from Item i", Item.class).getResultList();
            manager.getTransaction().begin();
            manager.unwrap(Connection.class).createStatement().executeQuery("select 1").close();
            manager.getTransaction().rollback();
        }
        if (forget) {
            java.sql.DriverManager.getConnection("jdbc:h2:mem:link"); // leaked Connection
        }
    }

    /** What is stored. */
    @Entity(name = "Item")
    public static class Item {
        @Id
        @GeneratedValue
        public Long id;

        public String name;

        protected Item() {}

        Item(String name) {
            this.name = name;
        }
    }
}
