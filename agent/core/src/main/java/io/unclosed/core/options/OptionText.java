// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import io.unclosed.model.AgentOption;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Splits {@code key=value,key="a,b"} and adds the keys of a {@code config} file. */
final class OptionText {

    private OptionText() {}

    static Map<AgentOption, String> parse(String text) throws OptionException {
        Map<AgentOption, String> options = new EnumMap<>(AgentOption.class);
        int start = 0;
        while (start < text.length()) {
            int end = endOfOption(text, start);
            if (end > start) {
                add(options, text.substring(start, end));
            }
            start = end + 1;
        }
        String config = options.get(AgentOption.CONFIG);
        return config == null ? options : withConfig(options, Options.path(AgentOption.CONFIG, config));
    }

    /** The index of the comma behind an option, or the end of the text. */
    private static int endOfOption(String text, int start) throws OptionException {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return i;
            }
        }
        if (quoted) {
            throw new OptionException("option " + text.substring(start) + ": a double quote is missing at the end");
        }
        return text.length();
    }

    private static void add(Map<AgentOption, String> options, String option) throws OptionException {
        int equals = option.indexOf('=');
        if (equals < 0) {
            throw new OptionException(
                    "option " + option + ": expected KEY=VALUE, with one of the keys " + AgentOption.keys());
        }
        String value = option.substring(equals + 1).strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        put(options, option.substring(0, equals).strip(), value);
    }

    private static void put(Map<AgentOption, String> options, String key, String value) throws OptionException {
        Optional<AgentOption> named = AgentOption.named(key);
        if (named.isEmpty()) {
            throw new OptionException("unknown option " + key + ": the options are " + AgentOption.keys());
        }
        AgentOption option = named.get();
        if (value.isEmpty()) {
            throw new OptionException("option " + key + ": a value is missing, give " + option.takes());
        }
        if (options.putIfAbsent(option, value) != null) {
            throw new OptionException("option " + key + " is given twice: give it once");
        }
    }

    private static Map<AgentOption, String> withConfig(Map<AgentOption, String> options, Path file)
            throws OptionException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(InputFile.text(file)));
        } catch (UnfitFileException e) {
            throw new OptionException(
                    "option config: cannot read '" + file + "', it " + e.why() + ": give a properties file in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw new OptionException(
                    "option config: cannot read '" + file + "' (" + e + "): give a properties file in UTF-8");
        }
        Map<AgentOption, String> fromFile = new EnumMap<>(AgentOption.class);
        for (String name : properties.stringPropertyNames()) {
            try {
                if (name.equals(AgentOption.CONFIG.key())) {
                    throw new OptionException("option config cannot stand in a config file: write its lines here");
                }
                put(fromFile, name, properties.getProperty(name).strip());
            } catch (OptionException e) {
                throw new OptionException(file + ": " + e.getMessage());
            }
        }
        fromFile.putAll(options);
        return fromFile;
    }
}
