// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import io.unclosed.model.Finding;
import io.unclosed.model.Owned;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.DescriptorKind;
import io.unclosed.model.catalog.Holding;
import io.unclosed.model.catalog.ResourceType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of which kinds descriptors are, and which a resource may have. A program that leaves a socket and is reported for a file
 * differs, too.
 */
final class Kinds {

    /** What these have is opened where it is no finding of its own, or shared: two zip files have one descriptor. */
    private static final Map<String, Set<DescriptorKind>> HOLDERS = Map.of(
            "java.util.zip.ZipFile", Set.of(DescriptorKind.FILE),
            "java.util.jar.JarFile", Set.of(DescriptorKind.FILE),
            "java.nio.file.FileSystem", Set.of(DescriptorKind.FILE),
            "java.net.URLClassLoader", Set.of(DescriptorKind.FILE),
            "java.net.HttpURLConnection", Set.of(DescriptorKind.SOCKET),
            "java.net.http.HttpResponse", Set.of(DescriptorKind.SOCKET),
            "com.sun.net.httpserver.HttpServer",
                    Set.of(DescriptorKind.SOCKET, DescriptorKind.EVENTPOLL, DescriptorKind.EVENTFD));

    private final Map<String, Set<DescriptorKind>> kinds = new HashMap<>(HOLDERS);

    Kinds(int jdk) {
        for (ResourceType type : Catalog.builtIn(jdk).types()) {
            Set<DescriptorKind> held = EnumSet.noneOf(DescriptorKind.class);
            for (Holding holding : type.holds()) {
                held.add(plain(holding.kind()));
            }
            if (!held.isEmpty()) {
                kinds.merge(type.name(), held, Kinds::both);
            }
        }
    }

    /** What it and all that it owns may have; nothing where it is memory or a thread. */
    Set<DescriptorKind> of(Finding finding) {
        Set<DescriptorKind> all = new java.util.HashSet<>(of(finding.type()));
        for (Owned owned : finding.owned()) {
            all.addAll(of(owned.type()));
        }
        return all;
    }

    /** Of what the operating system calls it. */
    static DescriptorKind ofTarget(String target) {
        if (target.startsWith("/")) {
            return DescriptorKind.FILE;
        }
        for (DescriptorKind kind : DescriptorKind.values()) {
            if (target.startsWith(kind.word() + ":") || target.equals("anon_inode:[" + kind.word() + "]")) {
                return kind;
            }
        }
        return target.equals("anon_inode:inotify") ? DescriptorKind.INOTIFY : DescriptorKind.FILE;
    }

    private Set<DescriptorKind> of(String type) {
        return kinds.getOrDefault(type, Set.of());
    }

    /** A folder looks like a file. */
    private static DescriptorKind plain(DescriptorKind kind) {
        return kind == DescriptorKind.DIRECTORY ? DescriptorKind.FILE : kind;
    }

    private static Set<DescriptorKind> both(Set<DescriptorKind> one, Set<DescriptorKind> other) {
        Set<DescriptorKind> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }
}
