// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import io.unclosed.benchmarks.insertions.Insertion.Operand;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the agent inserts by its built-in rules at the start of an empty program and while the classes of JRuby are loaded.
 * A test compares them with the agent's.
 */
final class Insertions {

    /** The insertions into classes of the JDK, by their internal names. */
    private static final Map<String, List<Insertion>> BY_CLASS = new HashMap<>();

    /** The names of the same classes, as {@link Class#getName()} returns them. */
    private static final Set<String> NAMES = new HashSet<>();

    private static final String NO_PARAMETERS = "()";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String OPENED = "(" + OBJECT + OBJECT + "II)V";
    private static final String ONE_OBJECT = "(" + OBJECT + ")V";

    private static final Operand INFLATER = Operand.field("inf", "Ljava/util/zip/Inflater;");
    private static final Operand LOADERS = Operand.field("lmap", "Ljava/util/HashMap;");

    /** The agent's numbers of the classes whose families the rules name. */
    private static final int CONNECTION = 2;

    private static final int STATEMENT = 3;
    private static final int META_DATA = 5;
    private static final int RESULT_SET = 6;
    private static final int FILE_SYSTEM = 7;

    /** The insertions into classes of the program, whatever their names are. */
    static final List<Insertion> OF_FAMILIES = List.of(
            closes(CONNECTION),
            closes(STATEMENT),
            closes(RESULT_SET),
            new Insertion("close", NO_PARAMETERS, true, "ended", ONE_OBJECT, List.of(Operand.THIS)),
            new Insertion(
                    "execute", null, true, "closedOf", ONE_OBJECT, List.of(Operand.THIS, Operand.only(STATEMENT))),
            opensResult("getTypeInfo", META_DATA, 720_943),
            opensResult("create", FILE_SYSTEM, 65_594),
            opensResult("append", FILE_SYSTEM, 65_594));

    static {
        of("java/io/FileInputStream", opensPath("(Ljava/io/File;)", 2_097_152), closes("close"));
        of("java/io/FileOutputStream", opensPath("(Ljava/io/File;Z)", 2_097_153), closes("close"));
        of("java/io/RandomAccessFile", opensPath(null, 2_097_154), closes("close"));
        of(
                "java/util/jar/JarFile",
                opens("(Ljava/io/File;ZILjava/lang/Runtime$Version;)", Operand.THIS, Operand.NULL, 12));
        of(
                "java/util/zip/ZipFile",
                opens("(Ljava/io/File;ILjava/nio/charset/Charset;)", Operand.THIS, Operand.slot(1), 11),
                closes("close"),
                closes("close"));
        of("java/util/zip/ZipFile$ZipFileInputStream", closes("close"));
        of("java/util/zip/ZipFile$ZipFileInflaterInputStream", closes("close"));
        of("java/util/zip/Inflater", opens("(Z)", Operand.THIS, Operand.NULL, 15), closes("end"));
        of(
                "java/util/zip/InflaterInputStream",
                new Insertion(
                        "<init>",
                        null,
                        false,
                        "handed",
                        "(" + OBJECT + "Ljava/lang/String;)V",
                        List.of(INFLATER, Operand.constant("java.util.zip.InflaterInputStream"))),
                new Insertion(
                        "close",
                        NO_PARAMETERS,
                        true,
                        "closedIf",
                        "(" + OBJECT + "Z)V",
                        List.of(INFLATER, Operand.field("usesDefaultInflater", "Z"))));
        of(
                "jdk/internal/loader/URLClassPath",
                opens(null, LOADERS, Operand.slot(1), 262_154),
                new Insertion("getLoader", "(Ljava/net/URL;)", false, "started", ONE_OBJECT, List.of(LOADERS)),
                new Insertion("closeLoaders", NO_PARAMETERS, true, "closed", ONE_OBJECT, List.of(LOADERS)));
        of("jdk/internal/ref/CleanerImpl", new Insertion("run", NO_PARAMETERS, true, "sweeping", "()V", List.of()));
        of(
                "java/lang/ref/Cleaner",
                new Insertion(
                        "register",
                        null,
                        false,
                        "guarded",
                        "(" + OBJECT + OBJECT + ")V",
                        List.of(Operand.slot(1), Operand.slot(2))));
    }

    /** Names of the methods of {@link #OF_FAMILIES}, as class files contain them. */
    static final List<byte[]> MEMBERS = members();

    private Insertions() {}

    private static List<byte[]> members() {
        Set<String> names = new LinkedHashSet<>();
        for (Insertion insertion : OF_FAMILIES) {
            names.add(insertion.method());
        }
        List<byte[]> members = new ArrayList<>();
        for (String name : names) {
            members.add(name.getBytes(StandardCharsets.UTF_8));
        }
        return members;
    }

    /** Whether there are insertions into a class of the JDK that has this name. */
    static boolean nameClass(String className) {
        return NAMES.contains(className);
    }

    /** Whether {@link #OF_FAMILIES} has a method of this name. */
    static boolean nameMember(String method) {
        for (Insertion insertion : OF_FAMILIES) {
            if (insertion.method().equals(method)) {
                return true;
            }
        }
        return false;
    }

    /** The insertions into a class of the JDK; empty for any other class. */
    static List<Insertion> in(String internalName) {
        return BY_CLASS.getOrDefault(internalName, List.of());
    }

    private static Insertion opensPath(@Nullable String parameters, int type) {
        return opens(parameters, Operand.THIS, Operand.field("path", "Ljava/lang/String;"), type);
    }

    private static Insertion opens(@Nullable String parameters, Operand subject, Operand detail, int type) {
        return new Insertion(
                "<init>",
                parameters,
                false,
                "opened",
                OPENED,
                List.of(subject, detail, Operand.constant(-1), Operand.constant(type)));
    }

    private static Insertion opensResult(String method, int family, int type) {
        return new Insertion(
                method,
                null,
                false,
                "opened",
                OPENED,
                List.of(
                        Operand.RESULT,
                        Operand.only(family),
                        Operand.NULL,
                        Operand.constant(-1),
                        Operand.constant(type)));
    }

    private static Insertion closes(String method) {
        return new Insertion(method, NO_PARAMETERS, true, "closed", ONE_OBJECT, List.of(Operand.THIS));
    }

    private static Insertion closes(int family) {
        return new Insertion(
                "close", NO_PARAMETERS, true, "closed", ONE_OBJECT, List.of(Operand.THIS, Operand.only(family)));
    }

    private static void of(String internalName, Insertion... insertions) {
        BY_CLASS.put(internalName, List.of(insertions));
        NAMES.add(internalName.replace('/', '.'));
    }
}
