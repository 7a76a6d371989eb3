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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that can fail for a reason that the user must hear of, done before anything is changed in the JVM. */
record Setup(Options options, Catalog catalog, Journal journal) {

    static Setup of(Options options) throws OptionException {
        Catalog catalog = chosen(withRules(Catalog.builtIn(), options), options.types());
        return new Setup(options, catalog, journal(options.dest()));
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
                        + "', and no library has rules of that name (those to ask for are "
                        + String.join(", ", BuiltInRules.ON_REQUEST) + ")");
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
