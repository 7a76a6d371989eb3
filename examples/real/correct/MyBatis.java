// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis over PostgreSQL with its own pool of connections. */
public final class MyBatis {
    private MyBatis() {}

    public static void main(String[] args) throws Exception {
        PooledDataSource source =
                new PooledDataSource("org.postgresql.Driver", System.getProperty("server"), "postgres", "");
        try {
            Configuration configuration =
                    new Configuration(new Environment("shop", new JdbcTransactionFactory(), source));
            configuration.addMapper(Items.class);
            SqlSessionFactory factory = new SqlSessionFactoryBuilder().build(configuration);
            try (SqlSession session = factory.openSession(true)) {
                session.getMapper(Items.class).create();
            }
            Callers.each(args, forget -> use(factory, forget));
        } finally {
            source.forceCloseAll();
        }
    }

    private static void use(SqlSessionFactory factory, boolean forget) throws Exception {
        for (ExecutorType type : ExecutorType.values()) {
            try (SqlSession session = factory.openSession(type)) {
                Items items = session.getMapper(Items.class);
                items.add("one");
                items.add("two");
                session.flushStatements();
                items.all();
                try (Cursor<String> cursor = items.each()) {
                    cursor.iterator().next();
                }
                session.commit();
            }
        }
        SqlSession last = factory.openSession(); // leaked SqlSession
        last.getMapper(Items.class).all();
        if (!forget) {
            last.close();
        }
    }

    /** What is asked of the database. */
    public interface Items {
        @Update("create table if not exists batis (id serial primary key, name varchar(20))")
        void create();

        @Insert("insert into batis (name) values (#{name})")
        @Options(useGeneratedKeys = false)
        int add(String name);

        @Select("select name from batis limit 5")
        List<String> all();

        @Select("select name from batis")
        Cursor<String> each();
    }
}
