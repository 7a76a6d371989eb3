// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.ResourceType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@link Subjects} under some rules, in a loader of their own that verifies what was inserted. */
final class Instrumented extends ClassLoader {

    private static final String SUBJECTS = Subjects.class.getName() + "$";

    final Registry registry;
    final List<String> problems = new ArrayList<>();
    private final Instrumenter instrumenter;
    private final int classFileVersion;

    Instrumented(String rules) {
        this(rules, 0);
    }

    /** @param classFileVersion what the class files say they are; 0 for what they are */
    Instrumented(String rules, int classFileVersion) {
        super(Instrumented.class.getClassLoader());
        try {
            Catalog catalog =
                    new CatalogParser("test.rules", ResourceType.Origin.USER).parse(rules.replace("$$", SUBJECTS));
            Targets targets = new Targets(catalog);
            this.registry = new Registry(targets.families(), null);
            this.instrumenter = new Instrumenter(
                    targets, new LiveTypes(catalog), registry, problems::add, InstrumentedClasses.NONE);
        } catch (CatalogException e) {
            throw new AssertionError(e);
        }
        this.classFileVersion = classFileVersion;
    }

    /** Runs one of the subjects while the tracker watches, and returns what it returned. */
    @SuppressWarnings("unchecked")
    @Nullable
    Object run(String subject, String what) {
        try {
            Object instance =
                    loadClass(SUBJECTS + subject).getDeclaredConstructor().newInstance();
            Tracker.start(registry);
            try {
                return ((Function<String, @Nullable Object>) instance).apply(what);
            } finally {
                Tracker.stop();
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(subject, e);
        }
    }

    /** Loads a subject, so that it is transformed. */
    void load(String subject) {
        try {
            assertNotNull(Class.forName(SUBJECTS + subject, true, this));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    List<Allocation> open() {
        List<Allocation> open = new ArrayList<>();
        registry.forEachOpen(open::add);
        return open;
    }

    /** The version that the class file has after the transformation. */
    static int version(byte[] classFile) {
        return classFile[7] & 0xff;
    }

    byte @Nullable [] transformed(String subject, byte[] classFile) {
        // The loader given here is the bootstrap loader: the tracker of a test is not there.
        return instrumenter.transform(null, null, (SUBJECTS + subject).replace('.', '/'), null, null, classFile);
    }

    byte[] classFile(String subject) {
        try (InputStream in = Objects.requireNonNull(
                getParent().getResourceAsStream((SUBJECTS + subject).replace('.', '/') + ".class"))) {
            byte[] bytes = in.readAllBytes();
            if (classFileVersion > 0) {
                bytes[7] = (byte) classFileVersion;
            }
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(SUBJECTS)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        String subject = name.substring(SUBJECTS.length());
        return define(subject, classFile(subject));
    }

    /** Transforms a class file and makes a class of it. */
    Class<?> define(String subject, byte[] original) {
        byte[] changed = transformed(subject, original);
        byte[] bytes = changed == null ? original : changed;
        return defineClass(SUBJECTS + subject, bytes, 0, bytes.length);
    }
}
