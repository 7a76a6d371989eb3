// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.audit;

import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.JdkRange;
import io.unclosed.model.catalog.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of the JDK's classes, class by class: each closeable class is tracked, or the audit says why
 * not. For people and tests; the agent does without.
 */
public record Audit(List<Group> groups) {

    private static final String BUILT_IN = "jdk.audit";

    public Audit {
        groups = List.copyOf(groups);
    }

    /** The audit that comes with the built-in catalog. */
    public static Audit builtIn() {
        try (InputStream in = Audit.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the audit is missing from the jar");
            }
            return new AuditParser(BUILT_IN).parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | CatalogException e) {
            throw new IllegalStateException("the audit is broken: " + e.getMessage(), e);
        }
    }

    /** The classes that a JDK has, given by its feature number, each with its kind. */
    public Map<String, Group> on(int jdk) {
        Map<String, Group> present = new TreeMap<>();
        for (Group group : groups) {
            for (Entry entry : group.entries()) {
                if (entry.range().contains(jdk)) {
                    present.put(entry.name(), group);
                }
            }
        }
        return present;
    }

    /** The kind of a class. */
    public enum Kind {
        /** The catalog tracks it. */
        TRACKED,
        /** It holds nothing but another class, which is tracked or stands in the audit. */
        WRAPPER,
        /** It holds heap, or memory that the JDK frees by itself. */
        MEMORY,
        /** It is no resource. */
        NONE,
        /** It holds something that the catalog does not see. */
        UNTRACKED;

        /** As it is written in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Classes of which the same is true.
     *
     * @param types the types that they are tracked as or hold; empty for classes that are tracked by their own names, and for those
     *     that have a reason
     * @param because the reason; empty where none is needed
     */
    public record Group(Kind kind, List<String> types, String because, List<Entry> entries, Position position) {

        public Group {
            types = List.copyOf(types);
            entries = List.copyOf(entries);
        }

        /** {@code tracked as java.net.Socket}, {@code wrapper of java.io.Reader}, {@code none: a place in a text}. */
        public String heading() {
            String names = String.join(", ", types);
            return switch (kind) {
                case TRACKED -> types.isEmpty() ? kind.word() : kind.word() + " as " + names;
                case WRAPPER -> kind.word() + " of " + names;
                case MEMORY, NONE, UNTRACKED -> kind.word() + ": " + because;
            };
        }
    }

    /**
     * A class.
     *
     * @param range the JDKs that have it
     */
    public record Entry(String name, JdkRange range, Position position) {

        /** The name, with the JDKs unless it is all of them. */
        @Override
        public String toString() {
            return range.equals(JdkRange.ALL) ? name : name + " on " + range;
        }
    }
}
