// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scans the constant pools of the classes that the bootstrap loader gets. */
class BootstrapClassesInJarTest {

    private static final int CLASS = 7;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;

    private static final String OF_JAVA_LANG = "java/lang/UnclosedTracker";

    private static final Pattern TYPE = Pattern.compile("L([^;<]+);");

    private final Map<String, byte[]> classes;

    BootstrapClassesInJarTest() throws IOException {
        this.classes = BuiltAgentJar.read().classes("bootstrap/");
    }

    @Test
    void itRefersToJavaBaseAndToItselfOnly() {
        Set<String> foreign = new TreeSet<>();
        classes.forEach((file, bytes) -> {
            for (String name : referred(bytes)) {
                if (!name.startsWith("io/unclosed/boot/") && !name.equals(OF_JAVA_LANG) && !isJavaBase(name)) {
                    foreign.add(file + " refers to " + name);
                }
            }
        });

        assertEquals(Set.of(), foreign);
    }

    @Test
    void itRefersToNothingThatIsNotThere() {
        Set<String> missing = new TreeSet<>();
        classes.forEach((file, bytes) -> {
            for (String name : referred(bytes)) {
                if (name.startsWith("io/unclosed/boot/") && !classes.containsKey(name + ".class")) {
                    missing.add(name);
                }
            }
        });

        assertEquals(Set.of(), missing);
    }

    @Test
    void itHasNothingThatIsLinkedAtRunTime() {
        classes.forEach((file, bytes) -> {
            Set<Integer> tags = new TreeSet<>();
            ClassReader reader = new ClassReader(bytes);
            for (int index = 1; index < reader.getItemCount(); index++) {
                if (reader.getItem(index) > 0) {
                    tags.add(tag(reader, index));
                }
            }
            tags.retainAll(Set.of(METHOD_HANDLE, METHOD_TYPE, DYNAMIC, INVOKE_DYNAMIC));
            assertEquals(Set.of(), tags, file + " has constants that must be linked");
        });
    }

    @Test
    void itsClassesHaveNoCodeThatSwitchesOverText() {
        classes.forEach((file, bytes) ->
                assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("$SwitchMap$"), file));
    }

    @Test
    void theTrackerOfJavaLangHasTheVerbsOfTheOther() {
        Set<String> verbs = verbs("io/unclosed/boot/Tracker.class");
        verbs.removeIf(verb -> verb.startsWith("start(") || verb.startsWith("stop("));

        assertTrue(verbs.size() > 10, verbs.toString());
        assertEquals(verbs, verbs(OF_JAVA_LANG + ".class"));
    }

    private Set<String> verbs(String file) {
        Set<String> verbs = new TreeSet<>();
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                if ((access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_STATIC) != 0) {
                    verbs.add(name + descriptor);
                }
                return null;
            }
        };
        new ClassReader(Objects.requireNonNull(classes.get(file))).accept(visitor, ClassReader.SKIP_CODE);
        return verbs;
    }

    @Test
    void theScanSeesWhatIsThere() {
        List<String> referred = referred(classes.get("io/unclosed/boot/Tracker.class"));

        assertTrue(referred.contains("io/unclosed/boot/Registry"));
        assertTrue(referred.contains("java/lang/Thread"));
        assertFalse(isJavaBase("java/util/logging/Logger"));
        assertFalse(isJavaBase("jdk/internal/misc/Unsafe"));
        assertFalse(isJavaBase("org/jspecify/annotations/Nullable"));
    }

    /** Class constants and the types in all descriptors of members, its own and those of others. */
    private static List<String> referred(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> names = new ArrayList<>();
        for (int index = 1; index < reader.getItemCount(); index++) {
            int offset = reader.getItem(index);
            if (offset == 0) {
                continue;
            }
            int tag = tag(reader, index);
            if (tag == CLASS) {
                String name = reader.readUTF8(offset, buffer);
                names.add(name.startsWith("[") ? name.replaceAll("^\\[+(L(.*);|.)$", "$2") : name);
            } else if (tag == NAME_AND_TYPE) {
                addTypes(reader.readUTF8(offset + 2, buffer), names);
            }
        }
        reader.accept(new DescriptorCollector(descriptor -> addTypes(descriptor, names)), ClassReader.SKIP_CODE);
        names.removeIf(String::isEmpty);
        return names;
    }

    private static void addTypes(String descriptor, List<String> names) {
        Matcher matcher = TYPE.matcher(descriptor);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    private static int tag(ClassReader reader, int index) {
        return reader.readByte(reader.getItem(index) - 1);
    }

    private static boolean isJavaBase(String internalName) {
        try {
            Class<?> type = Class.forName(internalName.replace('/', '.'), false, null);
            return internalName.startsWith("java/") && type.getModule() == Object.class.getModule();
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
