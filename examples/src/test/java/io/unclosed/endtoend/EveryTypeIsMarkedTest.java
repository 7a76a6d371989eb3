// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.ResourceType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A row of the catalog of which nothing can come, because another row swallows it or nobody opens it in that way, tells
 * nobody anything: some marked program must find each type on each JDK.
 */
class EveryTypeIsMarkedTest {

    /** Those that no program can open here, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "com.sun.nio.sctp.SctpChannel", "the kernel has no SCTP",
            "com.sun.nio.sctp.SctpMultiChannel", "the kernel has no SCTP",
            "com.sun.nio.sctp.SctpServerChannel", "the kernel has no SCTP",
            "javax.sound.sampled.Line", "there is no sound card",
            "jdk.incubator.foreign.ResourceScope", "an incubator, which JDK 19 took away");

    static List<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void someProgramFindsIt(Jdk jdk) throws IOException {
        List<MarkedProgram> programs =
                new ArrayList<>(MarkedProgram.in(Path.of("src/main/java"), "io.unclosed.examples"));
        programs.addAll(MarkedProgram.in(Path.of("src/test/java"), "io.unclosed.marked"));
        Set<String> marked = programs.stream()
                .filter(program -> program.jdks().include(jdk))
                .flatMap(program -> program.marks(jdk).stream())
                .map(mark -> mark.substring(mark.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());

        Set<String> unmarked = new TreeSet<>();
        for (ResourceType type : Catalog.builtIn(jdk.feature()).types()) {
            String name = type.name().substring(type.name().lastIndexOf('.') + 1);
            boolean tested = marked.contains(name) || ELSEWHERE.containsKey(type.name());
            if (type.origin() == ResourceType.Origin.JDK && !tested) {
                unmarked.add(type.name());
            }
        }
        assertEquals(Set.of(), unmarked);
    }
}
