// SPDX-License-Identifier: Apache-2.0

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Groovy: scripts in a shell, and a loader of classes. */
public final class GroovyScript {
    private GroovyScript() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, GroovyScript::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Files.writeString(Scratch.folder("groovy").resolve("a"), "some text");
        Binding binding = new Binding();
        binding.setVariable("file", file.toFile());
        new GroovyShell(binding).evaluate("file.withReader { it.readLine() }; file.text; file.eachLine { }");
        try (GroovyClassLoader loader = new GroovyClassLoader()) {
            loader.parseClass("class A { }");
        }
        InputStream in = (InputStream) new GroovyShell(binding).evaluate("file.newInputStream()"); // leaked FileInputStream
        in.read();
        if (!forget) {
            in.close();
        }
    }
}
