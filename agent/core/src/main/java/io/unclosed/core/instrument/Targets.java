// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Catalog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The classes to instrument and the insertions into each. Safe for any thread.
 *
 * <p>The catalog may be read as late as the first such class is loaded that nobody has instrumented before. Then without a
 * lock, by as many threads as want it at once: a thread that loads a class must not wait for one that may need that class.
 */
public final class Targets {

    /** Those that {@link MustClose} makes rules of. */
    static final List<String> ANNOTATIONS = List.of("MustBeClosed", "MustCall", "InheritableMustCall");

    private final CatalogSummary catalogSummary;
    private final Supplier<Catalog> catalog;
    private final AtomicReference<@Nullable HookIndex> rows = new AtomicReference<>();
    private final Set<String> classNames;
    private final Set<String> internalNames = new HashSet<>();
    private final ClassFileScanner glance;

    /** Of a catalog that is there. */
    public Targets(Catalog catalog) {
        this(catalog, new HookIndex(catalog));
    }

    private Targets(Catalog catalog, HookIndex rows) {
        this(CatalogSummary.of(catalog, rows), new Given(catalog));
        this.rows.set(rows);
    }

    /** Of a catalog that is only read where it is needed. */
    public Targets(CatalogSummary catalogSummary, Supplier<Catalog> catalog) {
        this.catalogSummary = catalogSummary;
        this.catalog = catalog;
        this.classNames = new HashSet<>(catalogSummary.classNames());
        for (String name : classNames) {
            internalNames.add(name.replace('.', '/'));
        }
        this.glance = new ClassFileScanner(catalogSummary.familyMembers(), ANNOTATIONS);
    }

    public CatalogSummary catalogSummary() {
        return catalogSummary;
    }

    /** Names of the classes whose families are meant, by their numbers. */
    public String[] families() {
        return catalogSummary.families().toArray(new String[0]);
    }

    /** Fields of the JDK's, {@code CLASS#FIELD}, that hold the delegates of its objects. */
    public String[] behind() {
        return catalogSummary.behind().toArray(new String[0]);
    }

    /** Whether a class, by its name, is to be instrumented whatever it looks like. */
    public boolean contains(String className) {
        return classNames.contains(className);
    }

    /** {@link #contains}, by the class's internal name. */
    boolean name(String internalName) {
        return internalNames.contains(internalName);
    }

    /** The insertions into a class, by its internal name; empty for none. */
    List<Target> in(String internalName) {
        return internalNames.contains(internalName) ? rows().in(internalName.replace('/', '.')) : List.of();
    }

    /** The insertions that a class of the program may need, whatever its name. */
    ClassFileScanner.Seen glance(byte[] classFile) {
        return glance.at(classFile);
    }

    /** The insertions into a class of the program that may be of a family. */
    List<Target> ofFamilies() {
        return rows().ofFamilies();
    }

    private HookIndex rows() {
        HookIndex known = rows.get();
        if (known == null) {
            known = new HookIndex(catalog.get());
            rows.set(known);
        }
        return known;
    }

    /** A class and not a lambda, like all that runs before the program. */
    private record Given(Catalog catalog) implements Supplier<Catalog> {
        @Override
        public Catalog get() {
            return catalog;
        }
    }
}
