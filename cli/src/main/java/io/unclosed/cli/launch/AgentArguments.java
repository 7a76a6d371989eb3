// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import io.unclosed.catalog.BuiltInRules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What stands behind the agent's jar in {@code -javaagent:JAR=…}. */
final class AgentArguments {

    /** They name files, and a JVM further down may run in another folder. */
    private static final Set<String> FILES = Set.of("rules", "config", "suppressions");

    private AgentArguments() {}

    /**
     * The agent's keys and values in its own syntax.
     *
     * @param options the caller's; files among them are made absolute
     */
    static String of(Path dest, Map<String, String> options) throws LaunchException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("dest", dest.toString());
        // The command line prints the report itself.
        all.put("summary", "off");
        for (Map.Entry<String, String> option : options.entrySet()) {
            String key = option.getKey();
            if (all.containsKey(key)) {
                throw LaunchException.mistake("--agent " + key + "=... is for run to set; leave it out"
                        + (key.equals("dest") ? " and use --dest" : ""));
            }
            all.put(key, FILES.contains(key) ? absolute(key, option.getValue()) : option.getValue());
        }
        StringJoiner arguments = new StringJoiner(",");
        for (Map.Entry<String, String> option : all.entrySet()) {
            arguments.add(option.getKey() + "=" + quoted(option.getKey(), option.getValue()));
        }
        return arguments.toString();
    }

    private static String absolute(String key, String files) throws LaunchException {
        StringJoiner absolute = new StringJoiner(File.pathSeparator);
        for (String file : files.split(File.pathSeparator, -1)) {
            if (Files.isRegularFile(Path.of(file))) {
                absolute.add(Path.of(file).toAbsolutePath().toString());
            } else if (key.equals("rules") && BuiltInRules.named(file).isPresent()) {
                absolute.add(file);
            } else {
                throw LaunchException.mistake("--agent " + key + "=" + file + ": there is no such file");
            }
        }
        return absolute.toString();
    }

    private static String quoted(String key, String value) throws LaunchException {
        if (value.indexOf('"') >= 0) {
            throw LaunchException.mistake("the agent's " + key + " cannot hold a double quote: " + value);
        }
        return value.indexOf(',') < 0 ? value : '"' + value + '"';
    }
}
