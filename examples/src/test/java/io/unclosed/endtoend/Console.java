// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The console launcher of one version of the JUnit Platform, with one class of tests.
 *
 * @param classPath what else is on the class path, before the tests
 */
record Console(String platform, String testClass, List<Path> classPath) {

    private static final Pattern WITHOUT_COMMANDS = Pattern.compile("1\\.[0-9]\\..*");
    private static final Pattern COUNT = Pattern.compile("\\[ *([0-9]+ tests [a-z]+) *\\]");

    /** What the launcher says of the tests of a run: how many were found, started, passed, and so on. */
    static String counts(Run run) {
        return COUNT.matcher(run.out()).results().map(found -> found.group(1)).collect(Collectors.joining(", "));
    }

    /** With nothing else on the class path. */
    Console alone() {
        return new Console(platform, testClass, List.of());
    }

    /** What comes behind {@code java}. */
    List<String> arguments(String... jvm) {
        List<String> arguments = new ArrayList<>(List.of(jvm));
        Path launcher = Path.of("target/junit/junit-platform-console-standalone-" + platform + ".jar");
        arguments.addAll(List.of(
                "-cp",
                Stream.of(classPath.stream(), Stream.of(launcher, Path.of("target/test-classes")))
                        .flatMap(part -> part)
                        .map(path -> path.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "org.junit.platform.console.ConsoleLauncher"));
        if (!WITHOUT_COMMANDS.matcher(platform).matches()) {
            arguments.add("execute");
        }
        arguments.addAll(List.of(
                "--disable-ansi-colors", "--details=summary", "--include-classname=.*", "--select-class", testClass));
        return arguments;
    }
}
