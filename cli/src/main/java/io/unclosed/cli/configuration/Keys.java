// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.AgentOption;
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

    /** They say that something is written, or where: a project that somebody checked out must not decide that. */
    private static final Set<String> WRITING = Set.of("output", "dest", "update-baseline");

    private final Set<String> known = new TreeSet<>();
    private final Set<String> writing = new TreeSet<>(Set.of(AGENT + AgentOption.DEST.key()));

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
        String name = name(option);
        // A value for one option of a group would stand for the whole group.
        return NEVER.contains(name) || isWriting(option) || option.group() != null
                ? Optional.empty()
                : Optional.of(name);
    }

    /** Whether an option is taken from the command line only, because it has something written. */
    static boolean isWriting(OptionSpec option) {
        return WRITING.contains(name(option));
    }

    /** The error for such an option in any other place. */
    static WrongConfigurationException writes(Entry entry) {
        String name = entry.key().substring(entry.key().lastIndexOf('.') + 1);
        return new WrongConfigurationException(entry.origin() + ": " + entry.key()
                + " is taken from the command line only, because it says what is written; leave it out here and give --"
                + name);
    }

    static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    void check(Entry entry) throws WrongConfigurationException {
        String key = entry.key();
        if (writing.contains(key)) {
            throw writes(entry);
        }
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
            if (isWriting(option)) {
                writing.add(name(option));
                writing.add(prefix + name(option));
            }
        }
    }
}
