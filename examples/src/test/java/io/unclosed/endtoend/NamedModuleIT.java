// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Frame;
import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program in a named module is watched like any other. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class NamedModuleIT {

    private static final String MAIN = """
            package leaky.app;
            public class Main {
                public static void main(String[] arguments) throws java.io.IOException {
                    if (!Main.class.getModule().isNamed()) {
                        throw new IllegalStateException("not in a module");
                    }
                    new java.io.FileInputStream(System.getProperty("java.home") + "/release");
                    System.out.println("done");
                }
            }
            """;

    private final Jdk jdk;

    @TempDir
    Path folder;

    NamedModuleIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaky", "java.shop", "jdk.leaky"})
    void namesTheLineOfALeakInAModule(String module) throws Exception {
        Path modules = compiled(module);
        Run run = Run.underAgent(folder, jdk, "", List.of("-p", modules.toString(), "-m", module + "/leaky.app.Main"));
        assertEquals("", run.err());
        assertEquals("done\n", run.out());
        Report report = run.report();
        assertTrue(report.complete(), report::toString);
        assertEquals(1, report.findings().size(), report::toString);
        Frame culprit = report.findings().get(0).culpritFrame().orElseThrow();
        assertEquals("leaky.app.Main", culprit.className());
        assertEquals("Main.java:7", culprit.location());
    }

    private Path compiled(String name) throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/leaky/app"));
        Path main = Files.writeString(source.resolve("Main.java"), MAIN);
        Path module = Files.writeString(folder.resolve("source/module-info.java"), "module " + name + " {}\n");
        Path modules = folder.resolve("modules");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-d",
                        modules.resolve(name).toString(),
                        module.toString(),
                        main.toString());
        assertEquals(0, status, "javac's exit status");
        return modules;
    }
}
