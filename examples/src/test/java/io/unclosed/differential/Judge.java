// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import io.unclosed.report.Finding;
import io.unclosed.report.Frame;
import io.unclosed.report.Owned;
import io.unclosed.report.Report;
import io.unclosed.whole.Jdk;
import io.unclosed.whole.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the operating system and the agent say of programs. */
final class Judge implements Shrinker.Differs {

    /** What is reported, and has no descriptor. */
    private static final Set<String> WITHOUT_DESCRIPTOR = Set.of(
            "java.util.zip.Inflater",
            "java.util.zip.Deflater",
            "java.net.JarURLConnection",
            "java.nio.channels.FileLock",
            "java.util.concurrent.ThreadPoolExecutor");

    private static final Set<String> RUNNERS = Set.of(Ports.class.getName(), WarmUp.class.getName());

    private static final Pattern METHOD = Pattern.compile("(?:lambda\\$)?p(\\d+)(?:\\$\\d+)?");

    private final Jdk jdk;
    private final Path folder;
    private final Peer peer;
    private final String options;
    private long judged;
    private long leaving;
    private long unknown;

    /** @param options of the agent */
    Judge(Jdk jdk, Path folder, Peer peer, String options) {
        this.jdk = jdk;
        this.folder = folder;
        this.peer = peer;
        this.options = options;
    }

    /** How many programs were compared until now. */
    long judged() {
        return judged;
    }

    /** How many of them left something open. */
    long leaving() {
        return leaving;
    }

    /** How many could not be, because a collection came in between. */
    long unknown() {
        return unknown;
    }

    @Override
    public Map<Program, String> among(List<Program> programs) throws Exception {
        if (programs.isEmpty()) {
            return Map.of();
        }
        Path batch = Files.createTempDirectory(folder, "batch");
        Path classes = compiled(programs, batch);
        Path callers = Files.write(
                batch.resolve("callers"),
                programs.stream()
                        .map(program -> program.caller() + ProgramRunner.SEPARATOR + program.slow())
                        .toList());
        Path truth = batch.resolve("truth");
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-Xmn400m",
                "-Xmx800m",
                "-Djava.awt.headless=true",
                "--add-opens=java.base/sun.net.www.http=ALL-UNNAMED",
                "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "-cp",
                String.join(java.io.File.pathSeparator, testClasses().toString(), classes.toString()),
                ProgramRunner.class.getName(),
                batch.toString(),
                callers.toString(),
                truth.toString()));
        arguments.addAll(peer.ports());
        Run run = Run.underAgent(batch, jdk, options, arguments);
        if (run.status() != 0 || !Files.exists(truth)) {
            throw new AssertionError("exit status " + run.status() + "\n" + run.out() + run.err());
        }
        Report report = run.report();
        if (!report.complete()) {
            throw new AssertionError("the report is incomplete: " + report.jvms() + report.problems());
        }
        return compared(programs, Files.readAllLines(truth), report);
    }

    private Map<Program, String> compared(List<Program> programs, List<String> truth, Report report) {
        Map<Integer, Set<String>> reported = reported(report);
        Map<Program, String> differences = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            String left = truth.get(i);
            if (left.equals(ProgramRunner.UNKNOWN)) {
                unknown++;
                continue;
            }
            judged++;
            leaving += left.isEmpty() ? 0 : 1;
            Set<String> findings = reported.getOrDefault(i, Set.of());
            if (left.isEmpty() != findings.isEmpty()) {
                differences.put(
                        programs.get(i),
                        left.isEmpty()
                                ? "nothing is left, reported is " + findings
                                : "not reported, left is " + left.replace(ProgramRunner.SEPARATOR, ", "));
            }
        }
        if (reported.containsKey(-1)) {
            throw new AssertionError("reported outside of the programs: " + reported.get(-1));
        }
        return differences;
    }

    /** What has a descriptor, by the number of the program; -1 where it is none. */
    private static Map<Integer, Set<String>> reported(Report report) {
        Map<Integer, Set<String>> reported = new TreeMap<>();
        for (Finding finding : report.findings()) {
            if (holdsDescriptor(finding) && !isRunners(finding)) {
                int number = finding.culpritFrame().map(Judge::number).orElse(-1);
                String text =
                        finding.verdict().word() + " " + finding.type() + (number < 0 ? " " + finding.frames() : "");
                reported.computeIfAbsent(number, none -> new TreeSet<>()).add(text);
            }
        }
        return reported;
    }

    private static boolean holdsDescriptor(Finding finding) {
        return !WITHOUT_DESCRIPTOR.contains(finding.type())
                || finding.owned().stream().map(Owned::type).anyMatch(type -> !WITHOUT_DESCRIPTOR.contains(type));
    }

    /** The runner has a connection of its own, and opens what the JDK keeps. */
    private static boolean isRunners(Finding finding) {
        String culprit = finding.culpritFrame().map(Frame::className).orElse("");
        return RUNNERS.contains(culprit);
    }

    private static int number(Frame culprit) {
        Matcher matcher = METHOD.matcher(culprit.method());
        return culprit.className().startsWith("generated.") && matcher.matches()
                ? Integer.parseInt(matcher.group(1))
                : -1;
    }

    private Path compiled(List<Program> programs, Path batch) throws Exception {
        Path sources = Files.createDirectories(batch.resolve("sources"));
        Path classes = Files.createDirectories(batch.resolve("classes"));
        List<String> command = new ArrayList<>(List.of(
                jdk.home().resolve("bin/javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-nowarn",
                "-Xlint:none",
                "-proc:none",
                "-cp",
                testClasses().toString(),
                "-d",
                classes.toString()));
        for (int from = 0; from < programs.size(); from += ProgramRunner.BLOCK) {
            StringBuilder source = new StringBuilder("package generated;\n");
            Actions.PACKAGES.forEach(
                    name -> source.append("import ").append(name).append(".*;\n"));
            source.append("import ").append(World.class.getName()).append(";\n");
            String name = "Programs" + from / ProgramRunner.BLOCK;
            source.append("final class ").append(name).append(" {\n");
            for (int i = from; i < Math.min(programs.size(), from + ProgramRunner.BLOCK); i++) {
                source.append(programs.get(i).source("p" + i));
            }
            source.append("}\n");
            command.add(
                    Files.writeString(sources.resolve(name + ".java"), source).toString());
        }
        Run javac = Run.command(batch, command);
        if (javac.status() != 0) {
            throw new AssertionError("the programs do not compile\n" + javac.out() + javac.err());
        }
        return classes;
    }

    private static Path testClasses() {
        return Path.of("target/test-classes").toAbsolutePath();
    }
}
