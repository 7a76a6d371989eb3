// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.Hook.FieldName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Which details the agent can copy as text. It asks only objects of the JDK's own classes, as {@code Details} of the
 * bootstrap classes says, so that no code of the program runs.
 */
final class DetailKinds {

    private static final String WORDS =
            "String, File, Path, URI, URL, URLConnection, SocketAddress, InetAddress and arrays of them";

    private static final List<String> KINDS = List.of(
            "java.lang.String",
            "java.io.File",
            "java.nio.file.Path",
            "java.net.URI",
            "java.net.URL",
            "java.net.URLConnection",
            "java.net.SocketAddress",
            "java.net.InetAddress");
    private static final Set<String> OF_ARRAYS =
            Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");

    private final ClassPath classes;
    private final Hierarchy hierarchy;

    DetailKinds(ClassPath classes, Hierarchy hierarchy) {
        this.classes = classes;
        this.hierarchy = hierarchy;
    }

    /** Says that nobody will see a rule's detail; not if it is of the right kind in one of the members at least. */
    List<Mismatch> warnings(Hook hook, List<Place> places) {
        List<String> types = places.stream()
                .flatMap(place -> neverCopied(hook, place.owner(), place.method()).stream())
                .toList();
        return types.size() < places.size()
                ? List.of()
                : List.of(new Mismatch(
                        "detail", "a detail that is a " + types.get(0) + " is never shown, only " + WORDS));
    }

    /** The declared type of a rule's detail, if nothing of that type is ever copied. */
    private Optional<String> neverCopied(Hook hook, ClassFile owner, Method method) {
        Hook.Detail detail = hook.detail();
        if (detail == null || detail.number() != null) {
            return Optional.empty();
        }
        FieldName field = detail.field();
        Type type = Type.getType(
                field == null
                        ? method.types().parameters().get(detail.argument() - 1)
                        : owner.fields().getOrDefault(field.name(), "Ljava/lang/Object;"));
        return mayBeCopied(type) ? Optional.empty() : Optional.of(type.getClassName());
    }

    private boolean mayBeCopied(Type type) {
        if (type.getSort() == Type.ARRAY) {
            Type element = type.getElementType();
            return element.getSort() == Type.OBJECT && mayBeCopied(element);
        }
        String name = type.getClassName();
        Optional<ClassFile> file = classes.find(name);
        if (file.isEmpty() || OF_ARRAYS.contains(name)) {
            return true; // nobody knows; or an array of strings is one
        }
        boolean aboveAKind =
                KINDS.stream().anyMatch(kind -> hierarchy.withAncestors(kind).contains(name));
        boolean belowAKind = hierarchy.withAncestors(name).stream().anyMatch(KINDS::contains);
        return aboveAKind || (belowAKind && !file.get().ofProgram());
    }
}
