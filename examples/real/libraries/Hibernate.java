// SPDX-License-Identifier: Apache-2.0

// jvm: -Djava.util.logging.config.file=/dev/null

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.cfg.Configuration;

/** Hibernate, through JPA and its own names: sessions closed and forgotten. */
public final class Hibernate {
    private static final List<Object> HELD = new ArrayList<>();

    private Hibernate() {}

    public static void main(String[] args) {
        try (EntityManagerFactory factory = factory("closed")) {
            for (int i = 0; i < 3; i++) {
                closed(factory, i);
            }
            if (args.length == 0) {
                forgotten(factory);
                HELD.add(factory.createEntityManager()); // open Session
            }
        }
        factory("again").close();
        if (args.length == 0) {
            configuration("dropped").buildSessionFactory(); // open SessionFactory
        }
        System.out.println("done");
    }

    private static Configuration configuration(String name) {
        return new Configuration()
                .addAnnotatedClass(Thing.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
                .setProperty("hibernate.hbm2ddl.auto", "create");
    }

    private static EntityManagerFactory factory(String name) {
        return configuration(name).buildSessionFactory();
    }

    private static void forgotten(EntityManagerFactory factory) {
        factory.createEntityManager(); // leaked Session
        EntityManager committed = factory.createEntityManager(); // leaked Session
        committed.getTransaction().begin();
        committed.find(Thing.class, 1);
        committed.getTransaction().commit();
        factory.unwrap(SessionFactory.class).openSession(); // leaked Session
        factory.unwrap(SessionFactory.class).openStatelessSession(); // leaked StatelessSession
    }

    private static void closed(EntityManagerFactory factory, int id) {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        Thing thing = new Thing();
        thing.id = id;
        manager.persist(thing);
        manager.getTransaction().commit();
        manager.close();
        try (EntityManager streaming = factory.createEntityManager();
                Stream<Thing> things = streaming.createQuery("from Thing", Thing.class).getResultStream()) {
            things.count();
        }
        SessionFactory sessions = factory.unwrap(SessionFactory.class);
        try (Session session = sessions.openSession()) {
            session.createQuery("from Thing", Thing.class).list();
        }
        try (StatelessSession session = sessions.openStatelessSession()) {
            session.createQuery("from Thing", Thing.class).list();
        }
        sessions.inTransaction(session -> session.find(Thing.class, 1));
        Session closing = sessions.withOptions().autoClose(true).openSession();
        closing.beginTransaction().commit();
    }

    /** Something with a table. */
    @Entity(name = "Thing")
    public static class Thing {
        @Id
        int id;
    }
}
