// SPDX-License-Identifier: Apache-2.0

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Logback: files, ended by stopping the context. */
public final class LogbackFiles {
    private LogbackFiles() {}

    public static void main(String[] args) {
        Path folder = Scratch.folder("logback");
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        RollingFileAppender<ILoggingEvent> rolling = rolling(context, folder);
        context.getLogger("a").addAppender(rolling);
        LoggerFactory.getLogger("a").info("some text");
        FileAppender<ILoggingEvent> own = appender(context, new FileAppender<>(), folder.resolve("own.log"));
        own.start(); // open FileOutputStream
        if (args.length == 0) {
            own.stop();
        }
        context.stop();
        System.out.println("done");
    }

    private static RollingFileAppender<ILoggingEvent> rolling(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender =
                appender(context, new RollingFileAppender<>(), folder.resolve("a.log"));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve("a-%i.log").toString());
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("1MB"));
        trigger.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }

    private static <A extends FileAppender<ILoggingEvent>> A appender(LoggerContext context, A appender, Path file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        return appender;
    }
}
