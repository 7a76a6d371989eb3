// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import io.unclosed.model.text.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What options are when they are not given: an environment variable first, then one configuration file, then the
 * option's own default. For one command before for all.
 *
 * <p>Picocli asks only for options that were not given, and after it has seen all that were, {@code --config} too.
 */
public final class Configuration implements IDefaultValueProvider {

    private static final String FILE = "unclosed.properties";
    private static final String VARIABLE = "UNCLOSED_";

    private final Map<String, String> variables;
    private final IdentityHashMap<ArgSpec, Entry> used = new IdentityHashMap<>();
    private boolean shown;
    private @Nullable Path named;
    private @Nullable Map<String, Entry> file;
    private @Nullable MisconfiguredException problem;

    /** @param variables the environment */
    public Configuration(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The file that {@code --config} names, instead of one that is looked for. */
    public void file(Path path) {
        named = path;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        CommandLine line = option.command().commandLine();
        if (Keys.isWriting(option)) {
            refuseVariable(line, option.command().name(), Keys.name(option));
            return null;
        }
        Optional<Entry> entry =
                Keys.of(option).flatMap(key -> find(line, option.command().name() + "." + key, key));
        entry.ifPresent(found -> used.put(argument, found));
        return entry.map(Entry::value)
                .map(value -> shown ? Printable.text(value) : value)
                .orElse(null);
    }

    /** From now on values are only shown, as the defaults that they are: a file may have come from a stranger. */
    public void show() {
        shown = true;
    }

    /** Fails where the configuration cannot be used, which is not said at once: help needs none. */
    public void requireFine(ParseResult result) {
        if (problem != null) {
            throw problem;
        }
        for (ParseResult each = result; each != null; each = each.subcommand()) {
            if (each.hasMatchedOption("--update-baseline")) {
                requireGiven(each.commandSpec(), "--baseline");
            }
        }
    }

    /** A file that is written to. */
    private void requireGiven(CommandSpec command, String option) {
        Entry entry = used.get(command.findOption(option));
        if (entry != null) {
            throw new MisconfiguredException(
                    command.commandLine(),
                    new WrongConfigurationException(entry.origin() + ": " + entry.key()
                            + " is not enough for --update-baseline, because what is written to is taken from the command"
                            + " line only; give " + option));
        }
    }

    private void refuseVariable(CommandLine line, String command, String key) {
        Stream.of(ofVariable(command + "." + key), ofVariable(key))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(entry -> problem == null)
                .ifPresent(entry -> problem = new MisconfiguredException(line, Keys.writes(entry)));
    }

    /** Where an option's value came from; empty where it was given, or is the default. */
    public Optional<String> origin(@Nullable ArgSpec argument) {
        return Optional.ofNullable(argument).map(used::get).map(Entry::origin);
    }

    /** The settings with their sources, a line each. */
    public List<String> uses() {
        return used.values().stream()
                .map(entry -> entry.key() + "=" + entry.value() + " from " + entry.origin())
                .sorted()
                .distinct()
                .toList();
    }

    /** Options of the agent, by their keys. */
    public Map<String, String> agentOptions(CommandLine line) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Entry entry : entries(line).values()) {
            if (entry.key().startsWith(Keys.AGENT)) {
                options.put(entry.key().substring(Keys.AGENT.length()), entry.value());
            }
        }
        String prefix = variable(Keys.AGENT);
        variables.forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isEmpty()) {
                options.put(name.substring(prefix.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return options;
    }

    private Optional<Entry> find(CommandLine line, String forCommand, String forAll) {
        Map<String, Entry> entries = entries(line);
        return Stream.of(ofVariable(forCommand), ofVariable(forAll))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(entries.get(forCommand)))
                .or(() -> Optional.ofNullable(entries.get(forAll)))
                .filter(entry -> !entry.value().isEmpty());
    }

    private Optional<Entry> ofVariable(String key) {
        String name = variable(key);
        String value = variables.getOrDefault(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(new Entry(key, value, "the variable " + name));
    }

    private static String variable(String key) {
        return VARIABLE + key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private Map<String, Entry> entries(CommandLine line) {
        if (file == null) {
            try {
                file = read(line);
            } catch (WrongConfigurationException e) {
                problem = new MisconfiguredException(line, e);
                file = Map.of();
            }
        }
        return file;
    }

    private Map<String, Entry> read(CommandLine line) throws WrongConfigurationException {
        Optional<Path> path = Optional.ofNullable(named).or(this::found);
        if (path.isEmpty()) {
            return Map.of();
        }
        Map<String, Entry> entries = ConfigurationFile.read(path.get());
        Keys keys = Keys.of(root(line));
        for (Entry entry : entries.values()) {
            keys.check(entry);
        }
        return entries;
    }

    /** The first one that is there: the working directory's, or the user's. */
    private Optional<Path> found() {
        String chosen = variables.getOrDefault(variable("config"), "");
        if (!chosen.isEmpty()) {
            return Optional.of(Path.of(chosen));
        }
        List<Path> places = new ArrayList<>(List.of(Path.of(FILE)));
        String folder = variables.getOrDefault("XDG_CONFIG_HOME", "");
        String home = variables.getOrDefault("HOME", "");
        if (!folder.isEmpty()) {
            places.add(Path.of(folder, "unclosed", FILE));
        } else if (!home.isEmpty()) {
            places.add(Path.of(home, ".config", "unclosed", FILE));
        }
        return places.stream().filter(Files::isRegularFile).findFirst();
    }

    private static CommandLine root(CommandLine line) {
        CommandLine root = line;
        for (CommandLine parent = root.getParent(); parent != null; parent = parent.getParent()) {
            root = parent;
        }
        return root;
    }
}
