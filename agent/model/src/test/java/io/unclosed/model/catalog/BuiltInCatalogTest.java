// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInCatalogTest {

    static IntStream jdks() {
        return IntStream.rangeClosed(17, 25);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void everyTypeOpensAndClosesOnEveryJdk(int jdk) {
        Catalog catalog = Catalog.builtIn(jdk);

        for (ResourceType type : catalog.types()) {
            assertNotEquals(ResourceType.Origin.USER, type.origin(), type.name());
            assertTrue(type.has(Verb.OPENS), type.name());
            assertTrue(type.has(Verb.CLOSES) || type.has(Verb.RELEASES), type.name());
        }
    }

    @Test
    void theTypesOfTheFirstReleaseAreThere() {
        Set<String> names =
                Catalog.builtIn().types().stream().map(ResourceType::simpleName).collect(Collectors.toSet());

        List<String> promised = List.of(
                "FileInputStream",
                "FileOutputStream",
                "RandomAccessFile",
                "FileChannel",
                "DirectoryStream",
                "ZipFile",
                "JarFile",
                "Inflater",
                "Deflater",
                "Socket",
                "ServerSocket",
                "SocketChannel",
                "ServerSocketChannel",
                "DatagramSocket",
                "DatagramChannel",
                "Selector",
                "Pipe.SourceChannel",
                "Pipe.SinkChannel");
        assertEquals(
                List.of(),
                promised.stream().filter(name -> !names.contains(name)).toList());
    }

    @Test
    void noTypeStandsTwice() {
        List<String> names =
                Catalog.builtIn().types().stream().map(ResourceType::name).toList();

        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void theRemedyIsTheCallThatAPersonWrites() {
        Catalog catalog = Catalog.builtIn();

        assertEquals("end()", only(catalog, "Inflater").closer());
        assertEquals("end()", only(catalog, "Deflater").closer());
        assertEquals("close()", only(catalog, "Socket").closer());
        assertEquals("close()", only(catalog, "FileInputStream").closer());
    }

    private static ResourceType only(Catalog catalog, String name) {
        return catalog.only(Set.of(name)).types().get(0);
    }
}
