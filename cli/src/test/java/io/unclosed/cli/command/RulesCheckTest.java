// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.Session;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code types --check}, from rules to exit code. */
class RulesCheckTest {

    private static final String PROGRAM = """
            package com.acme;

            class Buffer {
                String name;
                int size;
                static int count;
                Buffer(long size) {}
                static Buffer of(java.io.File file, Thread thread) { return null; }
                native void free();
                public void close() {}
            }

            class Child extends Buffer { Child() { super(1L); } }

            interface Session { Cursor cursor(String query); void end(); }
            interface Cursor { void close() throws java.io.IOException; }

            class FileSession implements Session {
                public Cursor cursor(String query) { return null; }
                public void end() {}
            }

            class NetSession extends FileSession {}

            class FileCursor implements Cursor { public void close() {} }

            class StreamCursor extends java.io.FilterInputStream implements Cursor {
                StreamCursor() { super(null); }
            }

            class Pool {
                static class Connection { public void close() {} }
                Connection take(java.time.Duration wait) { return null; }
                void giveBack(Connection connection) {}
            }
            """;

    private static final String BUFFER = "type com.acme.Buffer\n  opens new(*)\n  closes close()\n  ";

    @TempDir
    static Path folder;

    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        classes = folder.resolve("classes");
        Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertEquals(0, status);
    }

    @Test
    void eachStatementIsSaidWithWhatItNames() throws IOException {
        Session session = check("""
                type com.acme.Buffer
                  opens  new(*) detail field name number field size
                  opens  of(File, Thread) on 99..
                  closes close()
                  inside com.acme.*

                type com.acme.Session+
                  opens  com.acme.Pool#take(Duration)
                  closes end()

                type com.acme.Cursor+
                  opens  com.acme.Session+#cursor(*) detail argument 1 of this
                  closes com.acme.FileCursor#close()

                type com.acme.Later on 99..
                  opens  new()
                  closes close()

                never in java.util.logging.FileHandler#openFiles because "x"
                never Inflater because "y"
                """);

        assertEquals("", session.err());
        assertEquals("""
                com.acme.Buffer
                  opens   new(long)
                  opens   of(File, Thread): on JDK 99.. only, not checked
                  closes  close()
                  inside  com.acme.*
                com.acme.Session+: 2 classes, com.acme.FileSession, com.acme.NetSession
                  opens   com.acme.Pool#take(java.time.Duration)
                  closes  end() in com.acme.FileSession
                com.acme.Cursor
                  opens   cursor(java.lang.String) in com.acme.FileSession
                  closes  com.acme.FileCursor#close()
                com.acme.Later: on JDK 99.. only, not checked
                never in java.util.logging.FileHandler#openFiles
                never java.util.zip.Inflater

                all 14 statements fit
                """, session.out());
        assertEquals(0, session.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    opens new(int) | 9 | com.acme.Buffer has no new(int), only with other parameters: new(long)
                    closes clsoe() | 10 | com.acme.Buffer has no clsoe(); did you mean close()?
                    closes free() | 10 | com.acme.Buffer#free() is native and has no code to insert into; name the Java method that calls it
                    closes com.acme.Cursor#close() | 26 | com.acme.Cursor#close() is abstract and has no code to insert into; write com.acme.Cursor+ for the classes that extend or implement it
                    closes com.acme.Child#close() | 25 | com.acme.Child inherits close() from com.acme.Buffer; write com.acme.Buffer#close()
                    opens of(*) is this | 18 | of(java.io.File, java.lang.Thread) is static, so there is no 'this'; name its result or an argument
                    opens of(*) detail argument 3 | 22 | of(java.io.File, java.lang.Thread) has no argument 3; it has only 2
                    opens new(*) detail argument 1 | 23 | argument 1 of new(long) is a long and no object
                    opens new(*) detail field nam | 23 | com.acme.Buffer declares no field nam; did you mean name?
                    opens new(*) detail field count | 23 | field count of com.acme.Buffer is static; name one that each object has
                    opens new(*) detail field size | 23 | field size is an int and no object; 'number' puts an int behind a detail
                    opens close() | 9 | close() returns nothing (void), which is no resource; say what is one: 'is this', 'is argument N'
                    retains new(*) by argument 1 | 21 | argument 1 of new(long) is a long; a count must be an int
                    opens com.acme.Child#new() detail field name | 37 | com.acme.Child inherits field name from com.acme.Buffer; name one that it declares itself
                    closes com.acme.Bufer#close() | 10 | there is no class com.acme.Bufer; did you mean com.acme.Buffer?
                    closes org.acme.Buffer#close() | 10 | there is no class org.acme.Buffer; did you mean com.acme.Buffer?
                    closes com.acme.Pool.Connection#close() | 10 | there is no class com.acme.Pool.Connection; did you mean com.acme.Pool$Connection?
                    closes org.example.Nothing#close() | 10 | there is no class org.example.Nothing on the class path; is its jar on it?
                    closes java.util.zip.ZipFile+#close() | 10 | no class on the class path extends or implements java.util.zip.ZipFile
                    closes com.acme.Session+#ned() | 28 | com.acme.Session has no ned(); did you mean end()?
                    closes com.acme.StreamCursor+#close() | 33 | com.acme.StreamCursor inherits close() from java.io.FilterInputStream of the JDK, where a rule with + does not look; override it there
                    inside com.amce.* | 10 | there is no package com.amce; did you mean com.acme?
                    never in java.util.FileInputStream because "x" | 12 | there is no class java.util.FileInputStream; did you mean java.io.FileInputStream?
                    never in java.util.logging.FileHandler#new because "x" | 12 | java.util.logging.FileHandler has no method new; a constructor is called <init> here
                    never Inflator because "x" | 9 | there is no type Inflator; did you mean Inflater?
                    """)
    void aMistakeIsNamedByItsPlaceWithWhatWouldBeRight(String line, int column, String problem) throws IOException {
        Session session = check(BUFFER + line);

        assertEquals("unclosed: " + rules() + ":4:" + column + ": " + problem + "\n", session.err());
        assertTrue(session.out().endsWith("\n\n3 of 4 statements fit\n"), session.out());
        assertEquals(2, session.status());
    }

    @Test
    void allMistakesAreNamed() throws IOException {
        Session session =
                check("type com.acme.Bufer\n  opens new()\n  closes close()\n" + BUFFER + "closes a()\n  closes b()\n");

        assertEquals(
                List.of(rules() + ":1:6", rules() + ":7:10", rules() + ":8:10"),
                session.err()
                        .lines()
                        .map(line -> line.replaceFirst("unclosed: (.*?): .*", "$1"))
                        .toList());
        assertTrue(session.out().startsWith("com.acme.Bufer: no such class\n"), session.out());
    }

    @Test
    void whatNobodyWillSeeIsAWarning() throws IOException {
        Session details = check(BUFFER + "opens of(*) detail argument 2");
        assertEquals(
                "unclosed: " + rules()
                        + ":4:15: warning: a detail that is a java.lang.Thread is never shown, only String,"
                        + " File, Path, URI, URL, URLConnection, SocketAddress, InetAddress and arrays of them\n",
                details.err());
        assertEquals(0, details.status());

        Session family = check("type com.acme.Cursor+\n  opens com.acme.Session+#cursor(*)\n  closes close()\n");
        assertEquals(
                "unclosed: " + rules() + ":3:10: warning: com.acme.StreamCursor inherits close() from"
                        + " java.io.FilterInputStream of the JDK, where a rule with + does not look; override it there\n",
                family.err());
        assertEquals(0, family.status());
    }

    @Test
    void aFileThatCannotBeParsedIsNamedByItsFirstMistake() throws IOException {
        Session session = check("type com.acme.Buffer\n  open new(*)\n  clses close()\n");

        assertTrue(session.err().startsWith("unclosed: " + rules() + ":2:3: 'open': expected "), session.err());
        assertEquals(1, session.err().lines().count());
        assertEquals(2, session.status());
        assertEquals("", session.out());
    }

    @Test
    void jarsAreFoundByNameInAFolderAndByAnothersManifest() throws IOException {
        Path library = folder.resolve("library");
        Path jar = jar(Files.createDirectories(library).resolve("acme.jar"), "");
        Path thin = jar(folder.resolve("thin.jar"), "Class-Path: library/acme.jar missing.jar\n");
        for (String path :
                List.of(jar.toString(), library + "/*", thin.toString(), folder + File.pathSeparator + jar)) {
            write(BUFFER);
            Session session = Session.of("types", "--check", rules(), "--class-path", path);
            assertEquals("", session.err(), path);
            assertEquals(0, session.status());
        }
    }

    @Test
    void severalFilesFollowOneAnother() throws IOException {
        Path second = Files.writeString(folder.resolve("second.rules"), "never Buffer because \"x\"\n");
        write(BUFFER);

        Session session = Session.of(
                "types", "--check", rules(), "--check", second.toString(), "--class-path", classes.toString());

        assertEquals("", session.err());
        assertTrue(session.out().endsWith("never com.acme.Buffer\n\nall 4 statements fit\n"), session.out());
    }

    @Test
    void rulesThatTheClassPathBringsAlongAreKnown() throws IOException {
        Path root = Files.createDirectories(folder.resolve("brought"));
        Files.writeString(root.resolve("unclosed-rules"), BUFFER);
        write("never com.acme.Buffer because \"x\"\n");

        Session session = Session.of("types", "--check", rules(), "--class-path", root.toString());

        assertEquals("never com.acme.Buffer\n\nthe statement fits\n", session.out());
    }

    @Test
    void aRuleInTheBuiltInOnesPlaceIsCalledSo() throws IOException {
        Session session = check("type java.util.zip.Inflater\n  opens new(*)\n  closes end()\n");

        assertEquals("""
                java.util.zip.Inflater (instead of the built-in rule)
                  opens   new(boolean), new()
                  closes  end()

                all 3 statements fit
                """, session.out());
    }

    @Test
    void withoutAClassPathTheRemedyIsToGiveOne() throws IOException {
        write(BUFFER);

        Session session = Session.of("types", "--check", rules());

        assertEquals(
                "unclosed: " + rules() + ":1:6: there is no class com.acme.Buffer in JDK "
                        + Runtime.version().feature() + "; name the program's jars and folders with --class-path\n",
                session.err());
    }

    @Test
    void wrongArgumentsAreMistakes() throws IOException {
        write(BUFFER);
        assertMistake("--check stands alone, or with --class-path", "--check", rules(), "Socket");
        assertMistake("Error: Missing required argument(s): --check=FILE", "--class-path", "x");
        assertMistake("--class-path: cannot read nowhere.jar", "--check", rules(), "--class-path", "nowhere.jar");
        assertMistake("--class-path: " + rules() + " is no jar", "--check", rules(), "--class-path", rules());
        assertMistake("cannot read nowhere.rules as UTF-8 text", "--check", "nowhere.rules");
    }

    private static void assertMistake(String message, String... arguments) {
        Session session = Session.of(
                Stream.concat(Stream.of("types"), Stream.of(arguments)).toArray(String[]::new));
        assertTrue(session.err().startsWith("unclosed: " + message), session.err());
        assertEquals(1, session.err().lines().count(), session.err());
        assertEquals(2, session.status());
    }

    private static Session check(String text) throws IOException {
        write(text);
        return Session.of("types", "--check", rules(), "--class-path", classes.toString());
    }

    private static void write(String text) throws IOException {
        Files.writeString(Path.of(rules()), text);
    }

    private static String rules() {
        return folder.resolve("own.rules").toString();
    }

    private static Path jar(Path file, String manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(("Manifest-Version: 1.0\n" + manifest).getBytes(StandardCharsets.UTF_8));
            List<Path> found =
                    manifest.isEmpty() ? files.filter(Files::isRegularFile).toList() : List.of();
            for (Path each : found) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(each));
            }
        }
        return file;
    }
}
