// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.stream.Stream;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/** Hibernate over a pool of HikariCP. */
public final class HibernateHikari {
    private HibernateHikari() {}

    public static void main(String[] args) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        Configuration configuration = new Configuration().addAnnotatedClass(Item.class);
        configuration.setProperty("hibernate.connection.url", System.getProperty("server"));
        configuration.setProperty("hibernate.connection.provider_class", "hikari");
        configuration.setProperty("hibernate.hikari.maximumPoolSize", "5");
        configuration.setProperty("hibernate.hbm2ddl.auto", "update");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            Callers.each(args, forget -> use(factory, forget));
        }
    }

    private static void use(SessionFactory factory, boolean forget) {
        factory.inTransaction(session -> {
            for (int i = 0; i < 10; i++) {
                session.persist(new Item("item " + i));
            }
        });
        try (Session session = factory.openSession()) {
            session.createQuery("from Item", Item.class).setMaxResults(5).list();
            try (Stream<Item> items = session.createQuery("from Item", Item.class).getResultStream()) {
                items.findFirst();
            }
            try (ScrollableResults<Item> items = session.createQuery("from Item", Item.class).scroll()) {
                items.next();
            }
            session.doWork(connection -> connection.isValid(1));
        }
        try (StatelessSession session = factory.openStatelessSession()) {
            session.createNativeQuery("select 1", Integer.class).getSingleResult();
        }
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.createQuery("delete from Item where name = 'item 1'").executeUpdate();
            manager.getTransaction().rollback();
        }
        Session last = factory.openSession(); // leaked Session
        last.createQuery("from Item", Item.class).setMaxResults(1).list();
        if (!forget) {
            last.close();
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
