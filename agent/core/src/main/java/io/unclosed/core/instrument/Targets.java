// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Catalog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The classes to instrument and what to insert into each. Safe for any thread.
 *
 * <p>The catalog may be read as late as the first such class is loaded that nobody has instrumented before. Then without a
 * lock, by as many threads as want it at once: a thread that loads a class must not wait for one that may need that class.
 */
public final class Targets {

    /** Those that {@link MustClose} makes rules of. */
    static final List<String> ANNOTATIONS = List.of("MustBeClosed", "MustCall", "InheritableMustCall");

    private final Outline outline;
    private final Supplier<Catalog> catalog;
    private final AtomicReference<@Nullable Rows> rows = new AtomicReference<>();
    private final Set<String> classNames;
    private final Set<String> internalNames = new HashSet<>();
    private final Glance glance;

    /** Of a catalog that is there. */
    public Targets(Catalog catalog) {
        this(catalog, new Rows(catalog));
    }

    private Targets(Catalog catalog, Rows rows) {
        this(Outline.of(catalog, rows), new Given(catalog));
        this.rows.set(rows);
    }

    /** Of a catalog that is only read where it is needed. */
    public Targets(Outline outline, Supplier<Catalog> catalog) {
        this.outline = outline;
        this.catalog = catalog;
        this.classNames = new HashSet<>(outline.classNames());
        for (String name : classNames) {
            internalNames.add(name.replace('.', '/'));
        }
        this.glance = new Glance(outline.familyMembers(), ANNOTATIONS);
    }

    public Outline outline() {
        return outline;
    }

    /** Names of the classes whose families are meant, by their numbers. */
    public String[] families() {
        return outline.families().toArray(new String[0]);
    }

    /** Fields of the JDK's, {@code CLASS#FIELD}, behind which stands what an object is around. */
    public String[] behind() {
        return outline.behind().toArray(new String[0]);
    }

    /** Whether a class, by its name, is to be instrumented whatever it looks like. */
    public boolean contains(String className) {
        return classNames.contains(className);
    }

    /** {@link #contains}, by the class's internal name. */
    boolean name(String internalName) {
        return internalNames.contains(internalName);
    }

    /** What to insert into a class, by its internal name; empty for nothing. */
    List<Target> in(String internalName) {
        return internalNames.contains(internalName) ? rows().in(internalName.replace('/', '.')) : List.of();
    }

    /** What there is of interest in a class of the program, whatever it is called. */
    Glance.Seen glance(byte[] classFile) {
        return glance.at(classFile);
    }

    /** What to insert into a class of the program that may be of a family. */
    List<Target> ofFamilies() {
        return rows().ofFamilies();
    }

    private Rows rows() {
        Rows known = rows.get();
        if (known == null) {
            known = new Rows(catalog.get());
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
