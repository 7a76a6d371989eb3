// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.boot.Registry;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Instruments every class of the JDK that the catalog names, on the JDK that runs it, and prints each member that differs by
 * more than calls of the tracker and loads of their arguments; then how many members differ at all.
 */
public final class InsertedCheck {

    private static final int MANY = 100;

    private final Instrumenter instrumenter;
    private int changed;

    private InsertedCheck(Catalog catalog) {
        Targets targets = new Targets(catalog);
        this.instrumenter = new Instrumenter(
                targets,
                new LiveTypes(catalog),
                new Registry(targets.families(), null),
                problem -> {},
                InstrumentedClasses.NONE);
    }

    public static void main(String[] arguments) throws IOException {
        Catalog catalog = Catalog.builtIn();
        InsertedCheck check = new InsertedCheck(catalog);
        Set<String> names = new TreeSet<>();
        for (ResourceType type : catalog.types()) {
            if (type.origin() == ResourceType.Origin.JDK) {
                type.hooks().stream().map(Hook::className).forEach(names::add);
            }
        }
        for (String name : names) {
            check.check(name);
        }
        System.out.println("changed members: " + (check.changed < MANY ? check.changed : "many"));
    }

    private void check(String name) throws IOException {
        String path = name.replace('.', '/');
        try (InputStream in = ClassLoader.getSystemResourceAsStream(path + ".class")) {
            if (in == null) {
                return; // of another system, as EveryJdkIT knows
            }
            byte[] original = in.readAllBytes();
            byte[] instrumented = instrumenter.transform(null, null, path, null, null, original);
            if (instrumented != null) {
                compare(name, Listing.of(ReadableVersion.of(original)), Listing.of(ReadableVersion.of(instrumented)));
            }
        }
    }

    private void compare(String name, Listing original, Listing instrumented) {
        if (!List.copyOf(original.members.keySet()).equals(List.copyOf(instrumented.members.keySet()))) {
            System.out.println("other members: " + name);
        }
        for (Map.Entry<String, List<String>> member : original.members.entrySet()) {
            List<String> lines = instrumented.members.getOrDefault(member.getKey(), List.of());
            if (!lines.equals(member.getValue())) {
                changed++;
                if (!Insertions.areAllOf(member.getValue(), lines)) {
                    System.out.println("changed otherwise: " + name + " " + member.getKey());
                }
            }
        }
    }
}
