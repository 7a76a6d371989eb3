// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.model.catalog.BuiltInRules;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of this JVM, read at the start and understood when that is needed: from memory, so that no file is opened and no
 * lock taken on a thread of the program. Safe for any thread.
 */
final class Rules implements Supplier<Catalog> {

    /** Rules that a library or the program itself brings along, in the root of its jar. */
    private static final String ON_CLASS_PATH = "unclosed-rules";

    /** Of all such rules: they are on the program's heap. */
    private static final int MOST_BYTES_ON_CLASS_PATH = 1 << 20;

    private final List<Text> ofProgram;
    private final List<Text> asked;
    private final Set<String> types;
    private final AtomicReference<@Nullable Catalog> catalog = new AtomicReference<>();

    private Rules(List<Text> ofProgram, List<Text> asked, Set<String> types) {
        this.ofProgram = ofProgram;
        this.asked = asked;
        this.types = types;
    }

    /** @param problems is told which parts of the class path cannot be read */
    static Rules read(Options options, List<String> problems) throws OptionException {
        return new Rules(ofProgram(problems), asked(options.rules()), options.types());
    }

    private static List<Text> ofProgram(List<String> problems) {
        List<Text> texts = new ArrayList<>();
        int room = MOST_BYTES_ON_CLASS_PATH;
        try {
            InputFile.requireReadable(System.getProperty("java.class.path", ""));
            Enumeration<URL> found = ClassLoader.getSystemResources(ON_CLASS_PATH);
            while (found.hasMoreElements()) {
                URL url = found.nextElement();
                try {
                    byte[] content = content(url, room);
                    room -= content.length;
                    texts.add(new Text(url.toString(), new String(content, StandardCharsets.UTF_8)));
                } catch (IOException e) {
                    problems.add(leftOut(e));
                }
            }
        } catch (IOException e) {
            problems.add("cannot look for " + ON_CLASS_PATH + " on the class path: "
                    + (e instanceof UnfitFileException ? e.getMessage() : e.toString()));
        }
        return texts;
    }

    private static byte[] content(URL url, int most) throws IOException {
        if (url.getProtocol().equals("file")) {
            return InputFile.bytes(file(url), most);
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // or the JDK would keep the jar open for the program
        try (InputStream in = connection.getInputStream()) {
            return InputFile.bytes(in, most, url);
        }
    }

    private static Path file(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(url + " names no file", e);
        }
    }

    private static List<Text> asked(List<Path> files) throws OptionException {
        List<Text> texts = new ArrayList<>();
        for (Path file : files) {
            boolean library = BuiltInRules.isNamed(file.toString()) && !Files.exists(file);
            try {
                texts.add(new Text(file.toString(), library ? null : InputFile.text(file)));
            } catch (NoSuchFileException e) {
                throw new OptionException("option rules: there is no file '" + file
                        + "'"
                        + (file.getNameCount() > 1 || file.isAbsolute()
                                ? ""
                                : ", and the libraries to ask for are " + String.join(", ", BuiltInRules.ON_REQUEST)));
            } catch (UnfitFileException e) {
                throw new OptionException(
                        "option rules: cannot read '" + file + "', it " + e.why() + ": name another file");
            } catch (IOException e) {
                throw new OptionException("option rules: cannot read '" + file + "' as UTF-8 text (" + e + ")");
            }
        }
        return texts;
    }

    /** All that was given on top of the agent's own rules. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String type : types) {
            text.append(type).append('\n');
        }
        for (List<Text> given : List.of(ofProgram, asked)) {
            text.append(given.size()).append('\n');
            for (Text each : given) {
                text.append(each.name).append('\n').append(each.content).append('\n');
            }
        }
        return text.toString();
    }

    /** The catalog of the rules. If they are not parsed yet, an earlier start has parsed them without an error. */
    @Override
    public Catalog get() {
        Catalog known = catalog.get();
        if (known != null) {
            return known;
        }
        try {
            return parse(new ArrayList<>());
        } catch (OptionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The catalog of the rules.
     *
     * @param problems is told the errors of rules on the class path
     */
    Catalog parse(List<String> problems) throws OptionException {
        Catalog parsed = chosen(withAsked(withOfProgram(problems)));
        return catalog.compareAndSet(null, parsed) ? parsed : get();
    }

    private Catalog withOfProgram(List<String> problems) {
        Catalog all = Catalog.builtIn();
        for (Text text : ofProgram) {
            try {
                all = all.with(text.parse());
            } catch (CatalogException e) {
                problems.add(leftOut(e));
            }
        }
        return all;
    }

    private Catalog withAsked(Catalog known) throws OptionException {
        Catalog all = known;
        for (Text text : asked) {
            try {
                all = all.with(text.parse());
            } catch (CatalogException e) {
                throw new OptionException(String.valueOf(e.getMessage()));
            }
        }
        return all.on(Runtime.version().feature());
    }

    private Catalog chosen(Catalog all) throws OptionException {
        for (String name : types) {
            if (all.only(Set.of(name)).types().isEmpty()) {
                Set<String> known = all.types().stream()
                        .map(ResourceType::simpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
                throw new OptionException(
                        "option types: there is no type '" + name + "'; the types are " + String.join(", ", known));
            }
        }
        return types.isEmpty() ? all : all.only(types);
    }

    private static String leftOut(Exception reason) {
        return "rules on the class path are left out: " + reason.getMessage();
    }

    /**
     * One text of rules.
     *
     * @param name its name in errors
     * @param content null for the rules of Unclosed for the library of that name
     */
    private record Text(String name, @Nullable String content) {
        Catalog parse() throws CatalogException {
            return content == null
                    ? BuiltInRules.named(name).orElseThrow()
                    : new CatalogParser(name, ResourceType.Origin.USER).parse(content);
        }
    }
}
