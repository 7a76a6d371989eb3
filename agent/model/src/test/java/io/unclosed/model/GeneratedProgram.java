// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program with one bug in each of its methods, generated, compiled and run. What stands beside the bugs is random: other
 * lines, lambdas, anonymous and inner classes, the order of the methods, the compiler's target, and what the program is
 * told to do.
 */
final class GeneratedProgram {

    /** Each names its bug, and is called by {@code main}. */
    private static final List<String> METHODS = List.of(
            "static void plain() { NOISE Probe.open(\"plain\"); }",
            "static void constructed() { NOISE new Made(); } static class Made { Made() { NOISE Probe.open(\"made\"); } }",
            "static void initialised() { NOISE new Held(); } static class Held { static { NOISE Probe.open(\"static\"); } }",
            "static void inLambda() { NOISE Runnable run = () -> { NOISE Probe.open(\"lambda\"); }; NOISE run.run(); }",
            "static void nested() { NOISE Runnable run = () -> { NOISE Runnable inner = () -> { NOISE"
                    + " Probe.open(\"nested\"); }; inner.run(); }; run.run(); }",
            "static void anonymous() { NOISE new Runnable() { public void run() { NOISE Probe.open(\"anonymous\"); }"
                    + " }.run(); }",
            "static void local() { NOISE class Here { void go() { NOISE Probe.open(\"local\"); } } new Here().go(); }",
            "static void secret() { NOISE Secretive.hidden(); } static class Secretive { private static void hidden() {"
                    + " NOISE Probe.open(\"secret\"); } }",
            "static void reflecting() throws Exception { NOISE java.lang.reflect.Method method ="
                    + " Shop.class.getMethod(\"reflected\"); for (int i = 0; i < times; i++) { method.invoke(null); } }"
                    + " public static void reflected() { NOISE Probe.open(\"reflected\"); }",
            "static void proxied() { NOISE ((Task) java.lang.reflect.Proxy.newProxyInstance(Shop.class.getClassLoader(),"
                    + " new Class<?>[] {Task.class}, (proxy, method, arguments) -> { NOISE Probe.open(\"proxied\"); return"
                    + " null; })).go(); } interface Task { void go(); }",
            "static void recursive() { NOISE walk(depth); } static void walk(int left) { NOISE if (left > 0) {"
                    + " walk(left - 1); } else { Probe.open(\"recursive\"); } }",
            "static void threaded() throws Exception { NOISE Thread thread = new Thread(() -> { NOISE"
                    + " Probe.open(\"threaded\"); }, name); thread.start(); thread.join(); }",
            "static void streaming() { NOISE java.util.stream.Stream.of(1).forEach(each -> { NOISE"
                    + " Probe.open(\"streaming\"); }); }",
            "static void referring() { NOISE Runnable run = Shop::referred; run.run(); } static void referred() { NOISE"
                    + " Probe.open(\"referring\"); }",
            "static void one() { NOISE helper(\"one\"); } static void helper(String bug) { NOISE Probe.open(bug); }",
            "static void two() { NOISE helper(\"two\"); }");

    private static final List<String> MEMBERS = List.of(
            "static Runnable unused# = () -> { };",
            "static Object unused# = new Object() { };",
            "static void unused#() { Runnable run = () -> { }; run.run(); }",
            "static class Unused# { private int field; int of(Unused# other) { return other.field; } }",
            "enum Kind# { A, B } static int unused#(Kind# kind) { switch (kind) { case A: return 1; default: return 2; } }",
            "static class Other# { private Other#() { } } static Object unused#() { return new Other#(); }",
            "\n\n\n",
            "// A comment.\n");

    private static final List<String> STATEMENTS = List.of(
            "Runnable noise# = () -> { };",
            "Object noise# = new Object() { };",
            "class Noise# { }",
            "Comparable<String> noise# = new Comparable<String>() { public int compareTo(String other) { return 0; } };",
            "\n\n",
            "// A comment.\n",
            "int noise# = 1;",
            "");

    private static final String PROBE = """
            package acme;
            public class Probe {
                public static final java.util.Map<String, StackTraceElement[]> SEEN = new java.util.TreeMap<>();
                public static void open(String bug) { SEEN.put(bug, new Throwable().getStackTrace()); }
            }
            """;

    private static final Pattern NAME = Pattern.compile("static void (\\w+)\\(\\)");

    private final Random random;
    private final boolean edited;
    private int numbers;

    private GeneratedProgram(long seed) {
        this.random = new Random(seed);
        this.edited = seed != 0;
    }

    /**
     * The fingerprints of a program's bugs, by their names.
     *
     * @param seed 0 for the program without any edit
     */
    static Map<String, String> fingerprints(long seed, Path folder) throws Exception {
        return new GeneratedProgram(seed).run(folder, "", "");
    }

    /** Those of the program without any edit but one: a text is replaced wherever it stands. */
    static Map<String, String> fingerprints(Path folder, String text, String replacement) throws Exception {
        return new GeneratedProgram(0).run(folder, text, replacement);
    }

    private Map<String, String> run(Path folder, String text, String replacement) throws Exception {
        String shop = shop();
        Files.writeString(folder.resolve("Shop.java"), text.isEmpty() ? shop : shop.replace(text, replacement));
        Files.writeString(folder.resolve("Probe.java"), PROBE);
        compile(folder);
        return fingerprints(folder);
    }

    private String shop() {
        List<String> members = new ArrayList<>(METHODS);
        StringBuilder calls = new StringBuilder();
        for (String method : METHODS) {
            Matcher name = NAME.matcher(method);
            if (name.find()) {
                calls.append(name.group(1)).append("(); ");
            }
        }
        if (edited) {
            for (int i = random.nextInt(12); i > 0; i--) {
                members.add(MEMBERS.get(random.nextInt(MEMBERS.size())));
            }
            Collections.shuffle(members, random);
        }
        StringBuilder source = new StringBuilder("package acme; public class Shop {\n");
        source.append("static int times; static int depth; static String name;\n");
        source.append("public static void main(String[] a) throws Exception { times = Integer.parseInt(a[0]);"
                + " depth = Integer.parseInt(a[1]); name = a[2]; ");
        source.append(calls).append("}\n");
        members.forEach(member -> source.append(filled(member)).append('\n'));
        return source.append('}').toString();
    }

    /** With noise where it says so, and each {@code #} of one piece the same number. */
    private String filled(String member) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = Pattern.compile("NOISE").matcher(member.replace("#", String.valueOf(++numbers)));
        while (slot.find()) {
            String noise = edited ? STATEMENTS.get(random.nextInt(STATEMENTS.size())) : "";
            slot.appendReplacement(filled, Matcher.quoteReplacement(noise.replace("#", String.valueOf(++numbers))));
        }
        return slot.appendTail(filled).toString();
    }

    private void compile(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        // Java 8 has accessors between nested classes, and from 9 on lambdas are made and strings joined otherwise.
        String release = edited ? List.of("8", "9", "11", "17").get(random.nextInt(4)) : "17";
        String debug = edited && random.nextInt(4) == 0 ? "-g:none" : "-g";
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of("--release", release, debug, "-nowarn", "-Xlint:none", "-d", folder.toString()),
                            null,
                            files.getJavaFileObjects(folder.resolve("Shop.java"), folder.resolve("Probe.java")))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(problems.toString());
            }
        }
    }

    private Map<String, String> fingerprints(Path folder) throws Exception {
        String times = String.valueOf(edited ? 1 + random.nextInt(40) : 1);
        String depth = String.valueOf(edited ? 1 + random.nextInt(30) : 1);
        String[] arguments = {times, depth, "thread-" + random.nextInt()};
        Map<String, String> fingerprints = new TreeMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Method main = loader.loadClass("acme.Shop").getMethod("main", String[].class);
            FutureTask<?> program = new FutureTask<>(() -> main.invoke(null, (Object) arguments));
            // On a thread of its own, so that no frame of the test is on its stacks.
            new Thread(program, "program").start();
            program.get();
            Map<?, ?> seen =
                    (Map<?, ?>) loader.loadClass("acme.Probe").getField("SEEN").get(null);
            seen.forEach(
                    (bug, stack) -> fingerprints.put(String.valueOf(bug), fingerprint((StackTraceElement[]) stack)));
        }
        return fingerprints;
    }

    private static String fingerprint(StackTraceElement[] stack) {
        List<Frame> frames = Stream.of(stack)
                .filter(element -> !element.getClassName().equals("acme.Probe"))
                .map(element -> new Frame(
                        element.getClassName(),
                        element.getMethodName(),
                        element.getFileName(),
                        element.getLineNumber(),
                        element.getClassName().matches("(java|jdk|sun|com\\.sun)\\..*")))
                .toList();
        return Fingerprint.of("java.io.FileInputStream", "", frames);
    }
}
