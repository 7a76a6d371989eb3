// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules that come with Unclosed. */
public final class BuiltInRules {

    /** Libraries whose rules are part of every catalog: they cost nothing before a class of theirs is loaded. */
    public static final List<String> ALWAYS_ON = List.of(
            "documents",
            "grpc",
            "hadoop",
            "httpclient",
            "jdbi",
            "jgit",
            "jooq",
            "jpa",
            "kafka",
            "kept",
            "lmdb",
            "lucene",
            "messaging",
            "mongo",
            "mybatis",
            "netty",
            "okhttp",
            "pools",
            "rocksdb",
            "servers",
            "spring",
            "spring-boot");

    /** Libraries that have rules, or more rules, for those who ask, because they are dear or debatable. */
    public static final List<String> ON_REQUEST = List.of("hadoop", "jna", "netty", "threads");

    private BuiltInRules() {}

    /** Whether {@link #named} knows a library. */
    public static boolean isNamed(String library) {
        return ON_REQUEST.contains(library) || ALWAYS_ON.contains(library);
    }

    /** The rules that someone asks for by a library's name; none more where they are always on. */
    public static Optional<Catalog> named(String library) {
        if (ON_REQUEST.contains(library)) {
            return Optional.of(ofLibrary(library, false));
        }
        return ALWAYS_ON.contains(library) ? Optional.of(new Catalog(List.of(), List.of())) : Optional.empty();
    }

    static Catalog ofLibrary(String library, boolean alwaysOn) {
        return read("libraries/" + (alwaysOn ? "on/" : "asked/") + library + ".rules", ResourceType.Origin.LIBRARY);
    }

    static Catalog read(String resource, ResourceType.Origin origin) {
        try (InputStream in = BuiltInRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the built-in rules " + resource + " are missing from the jar");
            }
            return new CatalogParser(resource, origin).parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | CatalogException e) {
            throw new IllegalStateException("the built-in rules are broken: " + e.getMessage(), e);
        }
    }
}
