// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;

/**
 * Where the JVM enters. The one class of the agent that an older JVM can load, which would not start otherwise: the
 * agent may reach it by an environment variable that was meant for others.
 */
public final class Premain {

    private static final int OLDEST = 17;

    /** One class for all agents of the command line, whichever jar each has. */
    private static boolean running;

    private Premain() {}

    /** Called by the JVM before {@code main}. Never throws: a program must run even if Unclosed cannot. */
    public static void premain(String options, Instrumentation instrumentation) {
        if (running) {
            say("is already running in this JVM; the second -javaagent is ignored, give it once");
            return;
        }
        running = true;
        try {
            if (feature() < OLDEST) {
                say("needs Java 17 or later, this is " + System.getProperty("java.version") + "; it runs unwatched");
                return;
            }
            Method open = Class.forName("io.unclosed.premain.AgentStarter")
                    .getDeclaredMethod("open", String.class, Instrumentation.class);
            open.invoke(null, options == null ? "" : options, instrumentation);
        } catch (Throwable failure) {
            Throwable cause = causeOf(failure);
            say("could not start, the program runs unwatched: " + cause
                    + (cause instanceof SecurityException ? "; add to the policy: " + grant() : ""));
        }
    }

    private static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof InvocationTargetException || cause instanceof ExceptionInInitializerError)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The grant for a policy file. A class may read the place of its own jar without a permission. */
    private static String grant() {
        URL self = Premain.class.getResource("Premain.class");
        String path = self == null ? "" : self.getPath();
        int end = path.indexOf("!/");
        return "grant codeBase \"" + (end < 0 ? "file:unclosed-agent.jar" : path.substring(0, end))
                + "\" { permission java.security.AllPermission; };";
    }

    /** 8 for "1.8". */
    private static int feature() {
        String version = System.getProperty("java.specification.version");
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    private static void say(String message) {
        String line = line(message);
        try {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true).println(line);
        } catch (RuntimeException forbidden) {
            System.err.println(line); // for this, a security manager asks for no permission
        }
    }

    /** Without control characters. The class that makes all else printable is the agent's, which may not have been loaded. */
    static String line(String message) {
        return "unclosed: " + message.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
