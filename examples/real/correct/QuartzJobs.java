// SPDX-License-Identifier: Apache-2.0

// needs: PostgreSQL

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz with its jobs in PostgreSQL, over a pool of HikariCP. */
public final class QuartzJobs {
    private static final CountDownLatch RAN = new CountDownLatch(1);

    private QuartzJobs() {}

    public static void main(String[] args) throws Exception {
        String prefix = "q" + ProcessHandle.current().pid() + "_";
        createTables(prefix);
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.tablePrefix", prefix);
        properties.setProperty("org.quartz.jobStore.dataSource", "shop");
        properties.setProperty("org.quartz.dataSource.shop.provider", "hikaricp");
        properties.setProperty("org.quartz.dataSource.shop.driver", "org.postgresql.Driver");
        properties.setProperty("org.quartz.dataSource.shop.URL", System.getProperty("server"));
        properties.setProperty("org.quartz.dataSource.shop.user", "postgres");
        properties.setProperty("org.quartz.dataSource.shop.maxConnections", "4");
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.start();
        scheduler.scheduleJob(
                JobBuilder.newJob(Work.class).withIdentity("work").build(),
                TriggerBuilder.newTrigger().startNow().build());
        if (!RAN.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the job did not run");
        }
        scheduler.shutdown(true);
        Callers.each(args, forget -> {
            Connection last = DriverManager.getConnection(System.getProperty("server")); // leaked Connection
            if (!forget) {
                last.close();
            }
        });
    }

    /** The library brings the statements along. */
    private static void createTables(String prefix) throws Exception {
        try (InputStream script =
                        StdSchedulerFactory.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql");
                Connection connection = DriverManager.getConnection(System.getProperty("server"));
                Statement statement = connection.createStatement()) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(text.replace("QRTZ_", prefix).replace("qrtz_", prefix));
        }
    }

    /** What is to be done. */
    public static final class Work implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            RAN.countDown();
        }
    }
}
