// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.catalog.BuiltInRules;
import io.unclosed.catalog.Catalog;
import io.unclosed.catalog.CatalogException;
import io.unclosed.catalog.CatalogParser;
import io.unclosed.catalog.ResourceType;
import io.unclosed.core.journal.Journal;
import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.report.suppress.Suppression;
import io.unclosed.report.suppress.SuppressionException;
import io.unclosed.report.suppress.SuppressionParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that can fail for a reason that the user must hear of, done before anything is changed in the JVM.
 *
 * @param suppressions of the user
 * @param problems what is wrong with rules that came along with a library: no reason to stop the program
 */
record Setup(Options options, Catalog catalog, List<Suppression> suppressions, Journal journal, List<String> problems) {

    /** Rules that a library or the program itself brings along, in the root of its jar. */
    private static final String ON_CLASS_PATH = "unclosed-rules";

    static Setup of(Options options) throws OptionException {
        List<String> problems = new ArrayList<>();
        Catalog catalog = chosen(withRules(withRulesOfProgram(problems), options), options.types());
        List<Suppression> suppressions = suppressions(options.suppressions());
        return new Setup(options, catalog, suppressions, journal(options.dest()), problems);
    }

    /** Read at the start, although the summary is the first to need them: who mistypes one must not wait for it. */
    private static List<Suppression> suppressions(List<Path> files) throws OptionException {
        List<Suppression> rules = new ArrayList<>();
        for (Path file : files) {
            try {
                rules.addAll(new SuppressionParser(file.toString()).parse(Files.readString(file)));
            } catch (SuppressionException e) {
                throw new OptionException(String.valueOf(e.getMessage()));
            } catch (NoSuchFileException e) {
                throw new OptionException("option suppressions: there is no file '" + file + "'");
            } catch (IOException e) {
                throw new OptionException("option suppressions: cannot read '" + file + "' as UTF-8 text (" + e + ")");
            }
        }
        return rules;
    }

    private static Catalog withRulesOfProgram(List<String> problems) {
        Catalog catalog = Catalog.builtIn();
        try {
            Enumeration<URL> found = ClassLoader.getSystemResources(ON_CLASS_PATH);
            while (found.hasMoreElements()) {
                URL url = found.nextElement();
                try {
                    catalog =
                            catalog.with(new CatalogParser(url.toString(), ResourceType.Origin.USER).parse(text(url)));
                } catch (CatalogException | IOException e) {
                    problems.add("rules on the class path are left out: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            problems.add("cannot look for " + ON_CLASS_PATH + " on the class path: " + e);
        }
        return catalog;
    }

    private static String text(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // or the JDK would keep the jar open for the program
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Catalog withRules(Catalog builtIn, Options options) throws OptionException {
        Catalog catalog = builtIn;
        for (Path file : options.rules()) {
            Optional<Catalog> library = Files.exists(file) ? Optional.empty() : BuiltInRules.named(file.toString());
            try {
                if (library.isPresent()) {
                    catalog = catalog.with(library.get());
                    continue;
                }
                catalog = catalog.with(
                        new CatalogParser(file.toString(), ResourceType.Origin.USER).parse(Files.readString(file)));
            } catch (CatalogException e) {
                throw new OptionException(String.valueOf(e.getMessage()));
            } catch (NoSuchFileException e) {
                throw new OptionException("option rules: there is no file '" + file
                        + "'"
                        + (file.getNameCount() > 1 || file.isAbsolute()
                                ? ""
                                : ", and the libraries to ask for are " + String.join(", ", BuiltInRules.ON_REQUEST)));
            } catch (IOException e) {
                throw new OptionException("option rules: cannot read '" + file + "' as UTF-8 text (" + e + ")");
            }
        }
        return catalog.on(Runtime.version().feature());
    }

    private static Catalog chosen(Catalog catalog, Set<String> names) throws OptionException {
        for (String name : names) {
            if (catalog.only(Set.of(name)).types().isEmpty()) {
                Set<String> known = catalog.types().stream()
                        .map(ResourceType::simpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
                throw new OptionException(
                        "option types: there is no type '" + name + "'; the types are " + String.join(", ", known));
            }
        }
        return names.isEmpty() ? catalog : catalog.only(names);
    }

    private static Journal journal(Path dest) throws OptionException {
        try {
            return Journal.create(dest);
        } catch (IOException e) {
            throw new OptionException("option dest: cannot write to '" + dest.toAbsolutePath() + "' (" + e
                    + "): give a folder you can write to, dest=DIR");
        }
    }
}
