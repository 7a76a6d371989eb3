// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import io.unclosed.cli.spelling.Nearest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which options can be configured, and by which keys. */
final class Keys {

    /** What stands behind it is an option of the agent, which knows its own. */
    static final String AGENT = "agent.";

    /** They ask for something else than the command. {@code agent} has keys of its own. */
    private static final Set<String> NEVER = Set.of("help", "version", "config", "agent");

    private final Set<String> known = new TreeSet<>();

    private Keys() {}

    /** Of a command with all its subcommands. */
    static Keys of(CommandLine root) {
        Keys keys = new Keys();
        keys.addAll(root.getCommandSpec(), "");
        root.getSubcommands().forEach((name, command) -> keys.addAll(command.getCommandSpec(), name + "."));
        return keys;
    }

    /** An option's key for all commands; empty where it cannot be configured. */
    static Optional<String> of(OptionSpec option) {
        String name = option.longestName().replaceFirst("^-+", "");
        // A value for one option of a group would stand for the whole group.
        return NEVER.contains(name) || option.group() != null ? Optional.empty() : Optional.of(name);
    }

    void check(Entry entry) throws WrongConfigurationException {
        String key = entry.key();
        if (known.contains(key) || (key.startsWith(AGENT) && key.length() > AGENT.length())) {
            return;
        }
        String remedy = Nearest.to(key, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("the keys are the long options of unclosed --help and its commands, and agent.KEY");
        throw new WrongConfigurationException(entry.origin() + ": there is no key " + key + "; " + remedy);
    }

    private void addAll(CommandSpec command, String prefix) {
        for (OptionSpec option : command.options()) {
            of(option).ifPresent(name -> {
                known.add(name);
                known.add(prefix + name);
            });
        }
    }
}
