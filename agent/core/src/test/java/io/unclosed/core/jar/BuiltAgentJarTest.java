// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltAgentJarTest {

    private static final int JAVA_8 = 52;
    private static final int JAVA_17 = 61;
    private static final long MAX_BYTES = 600_000;

    private final BuiltAgentJar jar;

    BuiltAgentJarTest() throws IOException {
        this.jar = BuiltAgentJar.read();
    }

    @Test
    void theProgramSeesNothingButThePremain() {
        List<String> seen = jar.files().keySet().stream()
                .filter(name -> !name.startsWith("bootstrap/") && !name.startsWith("agent/"))
                .filter(name -> !name.startsWith("META-INF/") && !name.startsWith("licenses/"))
                .filter(name -> !name.matches("io/unclosed/premain/[\\w$]+\\.class"))
                .toList();

        assertEquals(List.of(), seen);
        assertFalse(
                jar.files().keySet().stream().anyMatch(name -> name.matches("META-INF/(services|versions|maven)/.*")));
        assertTrue(jar.files().containsKey("io/unclosed/premain/Premain.class"));
    }

    @Test
    void theBootstrapClassesHoldTheVerbsOnly() {
        Set<String> bootstrap = in("bootstrap/");

        assertTrue(
                bootstrap.stream()
                        .allMatch(name ->
                                name.matches("io/unclosed/boot/[\\w$]+\\.class|java/lang/UnclosedTracker\\.class")),
                bootstrap.toString());
        assertTrue(bootstrap.contains("io/unclosed/boot/Tracker.class"));
        assertFalse(bootstrap.contains("io/unclosed/boot/package-info.class"));
    }

    @Test
    void theAgentIsItsOwnClassesTheModelAndAsm() {
        Set<String> agent = in("agent/");
        Set<String> foreign = agent.stream()
                .filter(name -> !name.matches("io/unclosed/(core|model)/.*"))
                .filter(name -> !name.matches("net/bytebuddy/jar/asm/[\\w$]+\\.class"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), foreign);
        assertTrue(agent.containsAll(List.of(
                "io/unclosed/core/Agent.class",
                "io/unclosed/model/catalog/jdk.rules",
                "io/unclosed/core/journal/version.txt",
                "net/bytebuddy/jar/asm/ClassReader.class")));
        assertFalse(agent.stream().anyMatch(name -> name.contains("premain")));
        assertFalse(
                agent.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("audit")));
    }

    @Test
    void theManifestNamesThePremain() {
        Attributes main = jar.manifest().getMainAttributes();

        assertEquals("io.unclosed.premain.Premain", main.getValue("Premain-Class"));
        assertEquals("true", main.getValue("Can-Redefine-Classes"));
        assertEquals("true", main.getValue("Can-Retransform-Classes"));
        assertTrue(main.getValue("Implementation-Version").matches("\\d+\\.\\d+\\.\\d+.*"));
        assertEquals(null, main.getValue("Boot-Class-Path"));
        assertEquals(null, main.getValue("Class-Path"));
    }

    @Test
    void everyClassRunsOnJava17AndTheEntryOnJava8() {
        jar.files().forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                int version = (bytes[6] & 0xff) << 8 | (bytes[7] & 0xff);
                boolean entry = name.startsWith("io/unclosed/premain/");
                assertTrue(version <= (entry ? JAVA_8 : JAVA_17), name + " is of class file version " + version);
                assertEquals(0, bytes[4] << 8 | bytes[5], name + " needs preview features");
            }
        });
    }

    @Test
    void itStaysSmall() throws IOException {
        long size = Files.size(jar.path());

        assertTrue(size < MAX_BYTES, "the jar has " + size + " bytes");
    }

    @Test
    void everyEntryHasTheSameTime() {
        Set<Object> times = jar.entries().stream().map(JarEntry::getTimeLocal).collect(Collectors.toSet());

        assertEquals(1, times.size(), times.toString());
    }

    @Test
    void theLicencesOfWhatIsInsideAreThere() {
        for (String file : List.of("LICENSE", "NOTICE", "licenses/ASM")) {
            assertTrue(jar.files().containsKey("licenses/byte-buddy/META-INF/" + file), file);
        }
    }

    private Set<String> in(String folder) {
        return jar.files().keySet().stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
