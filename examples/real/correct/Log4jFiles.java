// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.RollingFileAppender;
import org.apache.logging.log4j.core.appender.rolling.SizeBasedTriggeringPolicy;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Log4j 2: a rolling file, ended by the shutdown hook of Log4j's own; and one appender of the program's. */
@SuppressWarnings("deprecation")
public final class Log4jFiles {
    private static RollingFileAppender appender;

    private Log4jFiles() {}

    public static void main(String[] args) {
        Path folder = Scratch.folder("log4j");
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        builder.add(builder.newAppender("file", "File").addAttribute("fileName", folder.resolve("a.log").toString()));
        builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")));
        LoggerContext context = Configurator.initialize(builder.build());
        LogManager.getLogger("a").info("some text");
        appender = RollingFileAppender.newBuilder()
                .setName("own")
                .withFileName(folder.resolve("own.log").toString())
                .withFilePattern(folder.resolve("own-%i.log").toString())
                .withPolicy(SizeBasedTriggeringPolicy.createPolicy("1 MB"))
                .setConfiguration(context.getConfiguration())
                .build(); // open FileOutputStream
        appender.start();
        if (args.length == 0) {
            appender.stop();
        }
        System.out.println("done");
    }
}
