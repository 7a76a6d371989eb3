// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what of the built-in catalog is not so on the JDK that runs it. */
public final class CatalogCheck {

    private final Set<String> problems = new TreeSet<>();

    private CatalogCheck() {}

    public static void main(String[] arguments) {
        CatalogCheck check = new CatalogCheck();
        Catalog catalog = Catalog.builtIn();
        catalog.types().stream()
                .filter(type -> type.origin() == ResourceType.Origin.JDK)
                .forEach(check::check);
        catalog.exclusions().stream()
                .filter(exclusion -> exclusion.origin() == ResourceType.Origin.JDK)
                .forEach(check::check);
        check.problems.forEach(System.out::println);
        System.out.println("types: " + (catalog.types().isEmpty() ? "none" : "checked"));
    }

    private void check(ResourceType type) {
        find(type.name());
        type.inside().forEach(this::checkFrame);
        type.lent().forEach(this::checkFrame);
        for (Hook hook : type.hooks()) {
            Class<?> owner = find(hook.className());
            if (owner != null) {
                check(hook, owner);
            }
        }
    }

    private void check(Hook hook, Class<?> owner) {
        List<? extends Executable> members = members(owner, hook.member()::isCalled).stream()
                .filter(member -> fits(hook, member))
                .toList();
        if (members.isEmpty()) {
            problems.add("no member " + hook.member().signature());
        }
        Hook.Detail detail = hook.detail();
        if (detail != null) {
            check(hook, owner, detail.field());
            check(hook, owner, detail.number());
        }
        Hook.Condition condition = hook.condition();
        if (condition != null) {
            check(hook, owner, condition.field());
        }
    }

    private void check(Hook hook, Class<?> owner, Hook.@Nullable FieldName wanted) {
        if (wanted == null) {
            return;
        }
        Class<?> from = wanted.type() == null ? owner : owner.getSuperclass();
        for (Class<?> type = from; type != null; type = wanted.type() == null ? null : type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean fits = field.getName().equals(wanted.name())
                        && (wanted.type() == null || field.getType().getName().equals(wanted.type()));
                if (fits) {
                    return;
                }
            }
        }
        problems.add("no field " + wanted.name() + " for " + hook.member().signature());
    }

    private void check(Exclusion exclusion) {
        if (exclusion.callee() != null) {
            find(exclusion.callee());
        }
        checkFrame(exclusion.frames());
    }

    private void checkFrame(String frames) {
        int hash = frames.indexOf('#');
        if (frames.endsWith(".*")) {
            checkPackage(frames.substring(0, frames.length() - 2));
            return;
        }
        Class<?> type = find(hash < 0 ? frames : frames.substring(0, hash));
        if (hash >= 0
                && type != null
                && members(type, frames.substring(hash + 1)::equals).isEmpty()) {
            problems.add("no member " + frames);
        }
    }

    private void checkPackage(String name) {
        boolean present = ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
        if (!present) {
            problems.add("no package " + name);
        }
    }

    private @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException absent) {
            try {
                return Class.forName(name, false, ClassLoader.getSystemClassLoader());
            } catch (ClassNotFoundException absentAsWell) {
                problems.add("no class " + name);
                return null;
            }
        }
    }

    private static boolean fits(Hook hook, Executable member) {
        List<String> wanted = hook.member().parameters();
        return wanted == null
                || wanted.equals(Stream.of(member.getParameterTypes())
                        .map(Class::getTypeName)
                        .toList());
    }

    private static List<? extends Executable> members(Class<?> type, Predicate<String> method) {
        if (method.test("<init>")) {
            return List.<Constructor<?>>of(type.getDeclaredConstructors());
        }
        return Stream.of(type.getDeclaredMethods())
                .filter(candidate -> method.test(candidate.getName()))
                .toList();
    }
}
