// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.agent;

import io.unclosed.model.AgentOption;
import io.unclosed.model.catalog.BuiltInRules;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What stands behind the agent's jar in {@code -javaagent:JAR=…}. */
public final class AgentArguments {

    private AgentArguments() {}

    /**
     * The agent's keys and values in its own syntax, for a JVM of which somebody else prints the report.
     *
     * @param dest where the journals go
     * @param options the caller's, without {@code dest} and {@code summary}
     * @param base the folder that files among the options are relative to; they are made absolute
     */
    public static String of(Path dest, Map<String, String> options, Path base) throws AgentArgumentException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(AgentOption.DEST.key(), dest.toString());
        all.put(AgentOption.SUMMARY.key(), "off");
        for (Map.Entry<String, String> option : options.entrySet()) {
            String key = option.getKey();
            if (all.containsKey(key)) {
                throw new AgentArgumentException(key + "=" + option.getValue() + " is set already; leave it out");
            }
            // A JVM further down may run in another folder. An unknown key is for the agent to refuse.
            boolean files =
                    AgentOption.named(key).filter(AgentOption::readsFiles).isPresent();
            all.put(key, files ? absolute(key, option.getValue(), base) : option.getValue());
        }
        StringJoiner arguments = new StringJoiner(",");
        for (Map.Entry<String, String> option : all.entrySet()) {
            arguments.add(option.getKey() + "=" + quoted(option.getKey(), option.getValue()));
        }
        return arguments.toString();
    }

    private static String absolute(String key, String files, Path base) throws AgentArgumentException {
        StringJoiner absolute = new StringJoiner(File.pathSeparator);
        for (String file : files.split(File.pathSeparator, -1)) {
            if (Files.isRegularFile(base.resolve(file))) {
                absolute.add(base.resolve(file).toAbsolutePath().toString());
            } else if (key.equals(AgentOption.RULES.key())
                    && BuiltInRules.named(file).isPresent()) {
                absolute.add(file);
            } else {
                throw new AgentArgumentException(key + "=" + file + ": there is no such file");
            }
        }
        return absolute.toString();
    }

    private static String quoted(String key, String value) throws AgentArgumentException {
        if (value.indexOf('"') >= 0) {
            throw new AgentArgumentException(key + "=" + value + " cannot hold a double quote");
        }
        return value.indexOf(',') < 0 ? value : '"' + value + '"';
    }
}
