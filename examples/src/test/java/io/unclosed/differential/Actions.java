// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements of {@code actions.txt}.
 *
 * @param values what may stand for a hole in lower case
 */
record Actions(List<Action> all, Map<String, List<String>> values) {

    /** Whose classes programs know by their simple names. */
    static final List<String> PACKAGES = List.of(
            "java.io",
            "java.net",
            "java.nio",
            "java.nio.channels",
            "java.nio.charset",
            "java.nio.file",
            "java.security",
            "java.util",
            "java.util.jar",
            "java.util.stream",
            "java.util.zip",
            "javax.crypto",
            "javax.imageio",
            "javax.imageio.stream",
            "javax.net",
            "javax.sound.midi",
            "javax.sound.sampled",
            "javax.xml.parsers",
            "javax.xml.stream",
            "javax.xml.transform",
            "javax.xml.transform.stream",
            "org.xml.sax.helpers",
            "java.net.http",
            "com.sun.net.httpserver",
            "java.lang");

    private static final String FILE = "actions.txt";
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z.]*)\\}");
    private static final Pattern VALUE = Pattern.compile("value\\s+(\\w+)\\s+(.*)");
    private static final Pattern ACTION = Pattern.compile("(open|wrap|use|end|fail)((?:\\s+(?:\\+\\w+|rare|jdk=\\d+))*)"
            + "\\s+(?:([A-Z][\\w.]*(?:<\\w+>)?) = )?(.*)");

    /** What is there on a JDK. */
    static Actions on(int jdk) throws IOException {
        Actions actions = parse(lines());
        return new Actions(
                actions.all.stream().filter(action -> action.jdk() <= jdk).toList(), actions.values);
    }

    static Actions parse(List<String> lines) {
        List<Action> all = new ArrayList<>();
        Map<String, List<String>> values = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher value = VALUE.matcher(line);
            if (value.matches()) {
                values.put(value.group(1), List.of(value.group(2).trim().split("\\s+\\|\\s+", -1)));
            } else {
                all.add(action(line));
            }
        }
        for (Action action : all) {
            for (Action.Hole hole : action.holes()) {
                if (hole.type() == null && !values.containsKey(hole.text())) {
                    throw new IllegalArgumentException("no value " + hole.text() + " for " + action.code());
                }
            }
        }
        return new Actions(List.copyOf(all), Map.copyOf(values));
    }

    private static Action action(String line) {
        Matcher matcher = ACTION.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a statement: " + line);
        }
        Set<String> words = new HashSet<>(List.of(matcher.group(2).trim().split("\\s+", -1)));
        Set<String> themes = new HashSet<>();
        int jdk = 0;
        for (String word : words) {
            if (word.startsWith("+")) {
                themes.add(word.substring(1));
            } else if (word.startsWith("jdk=")) {
                jdk = Integer.parseInt(word.substring("jdk=".length()));
            }
        }
        String declared = matcher.group(3);
        String code = matcher.group(4);
        return new Action(
                Action.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                declared,
                declared == null ? null : classOf(declared),
                code,
                holes(code),
                Set.copyOf(themes),
                words.contains("rare"),
                jdk);
    }

    private static List<Action.Hole> holes(String code) {
        List<Action.Hole> holes = new ArrayList<>();
        Matcher matcher = HOLE.matcher(code);
        while (matcher.find()) {
            String text = matcher.group(1);
            @Nullable Class<?> type = Character.isUpperCase(text.charAt(0)) ? classOf(text) : null;
            holes.add(new Action.Hole(text, type));
        }
        return List.copyOf(holes);
    }

    /** The code with its holes filled. */
    static String filled(String code, List<String> fillings) {
        int[] next = {0};
        return HOLE.matcher(code).replaceAll(hole -> Matcher.quoteReplacement(fillings.get(next[0]++)));
    }

    private static Class<?> classOf(String name) {
        String binary = name.replaceAll("<.*", "").replace('.', '$');
        for (String packageName : PACKAGES) {
            try {
                return Class.forName(packageName + "." + binary, false, Actions.class.getClassLoader());
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        throw new IllegalArgumentException("no class " + name);
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Actions.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
