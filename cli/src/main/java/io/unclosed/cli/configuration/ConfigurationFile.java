// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a properties file in UTF-8, and knows the line of each key, which the JDK's reader does not. */
final class ConfigurationFile {

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /** The entries by their keys. */
    static Map<String, Entry> read(Path file) throws WrongConfigurationException {
        ConfigurationFile reading = new ConfigurationFile(file);
        reading.addAll(lines(file));
        return reading.entries;
    }

    private static List<String> lines(Path file) throws WrongConfigurationException {
        try {
            return InputFile.text(file).lines().toList();
        } catch (UnfitFileException e) {
            throw new WrongConfigurationException(e.getMessage() + "; name another one with --config");
        } catch (IOException e) {
            throw new WrongConfigurationException(
                    file + ": cannot be read as a properties file in UTF-8; name another one with --config");
        }
    }

    private void addAll(List<String> lines) throws WrongConfigurationException {
        for (int index = 0; index < lines.size(); index++) {
            int first = index;
            StringBuilder whole = new StringBuilder(lines.get(index));
            while (isContinued(whole) && index + 1 < lines.size()) {
                index++;
                whole.append('\n').append(lines.get(index));
            }
            add(whole.toString(), file + ":" + (first + 1));
        }
    }

    /** A comment never is; else an odd number of backslashes at the end says so. */
    private static boolean isContinued(CharSequence text) {
        String line = text.toString();
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        boolean comment =
                line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!");
        return !comment && (line.length() - end) % 2 == 1;
    }

    private void add(String line, String place) throws WrongConfigurationException {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongConfigurationException(place + ": this is no line of a properties file: " + e.getMessage());
        }
        for (String key : properties.stringPropertyNames()) {
            Entry entry = new Entry(key, properties.getProperty(key).strip(), place);
            Entry earlier = entries.putIfAbsent(key, entry);
            if (earlier != null) {
                throw new WrongConfigurationException(
                        place + ": " + key + " stands in " + earlier.origin() + " already; leave one of them out");
            }
        }
    }
}
