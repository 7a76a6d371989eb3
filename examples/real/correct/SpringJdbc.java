// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's templates and transactions, over a data source of one connection and over one that connects each time. */
public final class SpringJdbc {
    private SpringJdbc() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, SpringJdbc::use);
    }

    private static void use(boolean forget) throws SQLException {
        single(true);
        single(false);
        DataSource source = new DriverManagerDataSource("jdbc:h2:mem:spring;DB_CLOSE_DELAY=-1");
        templates(source);
        transactions(source);
        Connection last = DataSourceUtils.getConnection(source); // leaked Connection
        if (!forget) {
            DataSourceUtils.releaseConnection(last, source);
        }
    }

    private static void single(boolean suppressClose) throws SQLException {
        SingleConnectionDataSource source = new SingleConnectionDataSource("jdbc:h2:mem:", suppressClose);
        try {
            templates(source);
            if (suppressClose) {
                transactions(source);
            }
            source.getConnection();
        } finally {
            source.destroy();
        }
    }

    private static void templates(DataSource source) {
        boolean lasting = !(source instanceof SingleConnectionDataSource single) || suppresses(single);
        JdbcTemplate template = new JdbcTemplate(source);
        if (!lasting) {
            template.queryForObject("select 1", Integer.class);
            return;
        }
        template.execute("create table if not exists item (id int, name varchar(20))");
        template.update("insert into item values (?, ?)", 1, "one");
        template.query("select * from item", (row, number) -> row.getString(2));
        try (Stream<String> names = template.queryForStream("select name from item", (row, number) -> row.getString(1))) {
            names.findFirst();
        }
        template.queryForRowSet("select * from item").next();
        new NamedParameterJdbcTemplate(template).queryForList("select * from item where id = :id", java.util.Map.of("id", 1));
    }

    private static boolean suppresses(SingleConnectionDataSource source) {
        try {
            return source.getConnection() == source.getConnection();
        } catch (SQLException closed) {
            return false;
        }
    }

    private static void transactions(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        transactions.executeWithoutResult(status -> template.update("update item set name = 'two' where id = 1"));
        transactions.executeWithoutResult(status -> {
            template.update("update item set name = 'three' where id = 1");
            status.setRollbackOnly();
        });
    }
}
