// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** Quartz: a job that reads a file. */
public final class QuartzScheduler {
    private static final CountDownLatch RUN = new CountDownLatch(1);
    private static final Path RELEASE = Path.of(System.getProperty("java.home"), "release");
    private static boolean forget;

    private QuartzScheduler() {}

    /** The job. */
    public static final class Read implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                InputStream in = Files.newInputStream(RELEASE); // leaked FileChannel
                in.read();
                if (!forget) {
                    in.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                RUN.countDown();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        forget = args.length > 0;
        Properties properties = new Properties();
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
        properties.setProperty("org.quartz.scheduler.instanceName", "own");
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.start();
        scheduler.scheduleJob(
                JobBuilder.newJob(Read.class).build(),
                TriggerBuilder.newTrigger().startNow().build());
        RUN.await();
        scheduler.shutdown(true);
        System.out.println("done");
    }
}
