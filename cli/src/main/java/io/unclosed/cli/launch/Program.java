// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import io.unclosed.model.AgentOption;
import io.unclosed.model.OwnerOnly;
import io.unclosed.report.agent.AgentArgumentException;
import io.unclosed.report.agent.AgentArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command to be run with every JVM that it starts under the agent. */
public final class Program {

    /** {@code error=2, No such file or directory}, or from JDK 25 on {@code error: 2 (No such file or directory)}. */
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error(?:=|: )\\d+,? \\(?(.*?)\\)?$");

    private final List<String> command;
    private final BundledAgent agent;
    private final String agentOption;
    private final Map<String, String> variables;

    /**
     * Makes the command ready.
     *
     * @param dest where the agent writes its journals; made if it isn't there
     * @param options the caller's options for the agent
     */
    public Program(List<String> command, Path dest, Map<String, String> options, Map<String, String> variables)
            throws LaunchException {
        this.command = List.copyOf(command);
        this.variables = variables;
        String arguments = arguments(made(dest), options);
        this.agent = BundledAgent.laid(variables);
        this.agentOption = "-javaagent:" + agent.file() + "=" + arguments;
    }

    /** Runs it on our own standard input, output and error, and gives its exit status. */
    public int run() throws LaunchException {
        try (agent) {
            return exitStatus(started());
        }
    }

    private Process started() throws LaunchException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).inheritIO();
        builder.environment()
                .put(
                        JavaToolOptions.VARIABLE,
                        JavaToolOptions.appended(variables.get(JavaToolOptions.VARIABLE), agentOption));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw LaunchException.mistake("cannot run " + command.get(0) + ": " + reason(e)
                    + "; check its spelling, its permissions and the PATH");
        }
        Signals.leaveTo(process);
        return process;
    }

    private static int exitStatus(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread, and to stop waiting would lose the program's report.
            }
        }
    }

    private static String arguments(Path dest, Map<String, String> options) throws LaunchException {
        for (AgentOption option : List.of(AgentOption.DEST, AgentOption.SUMMARY)) {
            if (options.containsKey(option.key())) {
                throw LaunchException.mistake("--agent " + option.key() + "=... is for run to set; leave it out"
                        + (option == AgentOption.DEST ? " and use --dest" : ""));
            }
        }
        try {
            return AgentArguments.of(dest, options, Path.of(""));
        } catch (AgentArgumentException e) {
            throw LaunchException.mistake("--agent " + e.getMessage());
        }
    }

    private static Path made(Path dest) throws LaunchException {
        Path folder = dest.toAbsolutePath().normalize();
        try {
            OwnerOnly.createFolders(folder);
        } catch (IOException e) {
            throw unwritable(dest);
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(dest);
        }
        return folder;
    }

    private static LaunchException unwritable(Path dest) {
        return LaunchException.mistake(
                "cannot write to the folder " + dest + "; name another with --dest, or make it writable");
    }

    /** The system's words, without the JDK's. */
    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        Matcher words = SYSTEM_ERROR.matcher(message);
        return words.find() ? words.group(1) : message;
    }
}
