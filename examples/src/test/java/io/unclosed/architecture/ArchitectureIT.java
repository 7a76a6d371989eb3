// SPDX-License-Identifier: Apache-2.0
package io.unclosed.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/design.md and each {@code package-info.java} say of the structure. */
class ArchitectureIT {

    private static final String ROOT = "io.unclosed.";

    /** Each module with its package and the modules that it may use; order is that of the build. */
    private static final Map<String, Module> MODULES = Map.of(
            "agent/premain", new Module("premain", Set.of()),
            "agent/boot", new Module("boot", Set.of()),
            "agent/model", new Module("model", Set.of()),
            "agent/junit", new Module("junit", Set.of("boot")),
            "agent/report", new Module("report", Set.of("model")),
            "agent/core", new Module("core", Set.of("boot", "model")),
            "agent/maven-plugin", new Module("maven", Set.of("model", "report")),
            "cli", new Module("cli", Set.of("model", "report")));

    private static final Pattern CLAIM = Pattern.compile("Importers: (.*?)(?:;|\\.\\s)", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("\\{@code ([a-z.]+)}");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .importPaths(MODULES.keySet().stream()
                    .map(module -> built(module, "target/classes"))
                    .toList());

    private record Module(String name, Set<String> uses) {}

    private static Path built(String module, String what) {
        Path path = Path.of("..", module, what);
        assertTrue(Files.exists(path), path + " is absent: build the project from its top");
        return path;
    }

    @Test
    void aModuleUsesOnlyTheModulesThatItMay() {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass each : MAIN) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String from = module(each.getPackageName());
                String to = module(dependency.getTargetClass().getPackageName());
                if (!from.equals(to) && !to.isEmpty() && !from.isEmpty()) {
                    arrows.add(from + " -> " + to);
                }
            }
        }
        Set<String> allowed = MODULES.values().stream()
                .flatMap(module -> module.uses().stream().map(used -> module.name() + " -> " + used))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(allowed, arrows);
    }

    private static String module(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).split("\\.")[0]
                : "";
    }

    @Test
    void whatTheProgramsThreadsRunAndWhatTheAgentSharesNeedJavaBaseOnly() {
        for (String module : List.of("premain", "boot", "model")) {
            classes()
                    .that()
                    .resideInAPackage(ROOT + module + "..")
                    .should()
                    .onlyDependOnClassesThat(isOfJavaBaseOr(module))
                    .because("the agent must not need more of the JDK than each JVM has")
                    .check(MAIN);
        }
    }

    private static DescribedPredicate<JavaClass> isOfJavaBaseOr(String module) {
        Set<String> base =
                ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
        return DescribedPredicate.describe(
                "of java.base" + (module.equals("premain") ? " or java.instrument" : ""),
                each -> each.isPrimitive()
                        || each.isArray()
                        || base.contains(each.getPackageName())
                        || each.getPackageName().startsWith("org.jspecify.")
                        || (module.equals("premain") && each.getPackageName().equals("java.lang.instrument"))
                        || module(each.getPackageName()).equals(module));
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass each) {
                        return SliceIdentifier.of(each.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void eachPackageIsImportedByThoseThatItNames() throws IOException {
        Map<String, Set<String>> importers = importers();
        List<String> wrong = new ArrayList<>();
        for (String module : MODULES.keySet()) {
            for (Path info : infos(Path.of("..", module, "src/main/java"))) {
                String text = Files.readString(info);
                String name = text.replaceAll("(?s).*\npackage ([\\w.]+);.*", "$1");
                Set<String> real = importers.getOrDefault(name, Set.of());
                Set<String> claimed = claimed(text);
                if (!claimed.equals(real)) {
                    wrong.add(name + " says " + claimed + ", but it is imported by " + real);
                }
            }
        }

        assertEquals("", String.join("\n", wrong));
    }

    private static List<Path> infos(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }

    /** Packages of the same module, and other modules as a whole. */
    private static Map<String, Set<String>> importers() {
        Map<String, Set<String>> importers = new TreeMap<>();
        for (JavaClass each : MAIN) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String from = each.getPackageName();
                String to = dependency.getTargetClass().getPackageName();
                if (!from.equals(to) && to.startsWith(ROOT) && from.startsWith(ROOT)) {
                    importers
                            .computeIfAbsent(to, key -> new TreeSet<>())
                            .add(module(from).equals(module(to)) ? from.substring(ROOT.length()) : module(from));
                }
            }
        }
        return importers;
    }

    private static Set<String> claimed(String text) {
        Matcher claim = CLAIM.matcher(text);
        assertTrue(claim.find(), text);
        Set<String> claimed = new TreeSet<>();
        Matcher each = PACKAGE.matcher(claim.group(1));
        while (each.find()) {
            claimed.add(each.group(1));
        }
        return claimed;
    }

    @Test
    void eachClassInTheAgentJarFindsAllThatItNames() {
        String jar = "jar:" + built("agent/core", "target/unclosed-agent.jar").toUri() + "!/";
        List<String> lost = new ArrayList<>();
        JavaClasses bootstrap = imported(jar + "bootstrap/");
        JavaClasses agent = imported(jar + "agent/");
        JavaClasses premain = imported(jar + "io/");
        lost.addAll(lost(bootstrap, Set.of(bootstrap)));
        lost.addAll(lost(agent, Set.of(agent, bootstrap)));
        lost.addAll(lost(premain, Set.of(premain)));

        assertTrue(agent.contain("io.unclosed.core.Agent") && premain.contain("io.unclosed.premain.Premain"));
        assertEquals("", String.join("\n", lost));
    }

    private static JavaClasses imported(String url) {
        try {
            return new ClassFileImporter().importUrl(new java.net.URL(url));
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static Set<String> lost(JavaClasses classes, Set<JavaClasses> there) {
        Set<String> lost = new TreeSet<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean found = target.isPrimitive()
                        || there.stream().anyMatch(some -> some.contain(target.getName()))
                        || isOfTheJdk(target.getName());
                if (!found) {
                    lost.add(each.getName() + " names " + target.getName());
                }
            }
        }
        return lost;
    }

    private static boolean isOfTheJdk(String className) {
        try {
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return className.startsWith("org.jspecify."); // the JVM ignores an annotation whose class is absent
        }
    }
}
