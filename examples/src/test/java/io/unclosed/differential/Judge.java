// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import io.unclosed.endtoend.Jdk;
import io.unclosed.endtoend.Run;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Report;
import io.unclosed.model.catalog.DescriptorKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the operating system and the agent say of programs. */
final class Judge implements Shrinker.Differs {

    private static final Set<String> RUNNERS = Set.of(Ports.class.getName(), WarmUp.class.getName());

    private static final Pattern METHOD = Pattern.compile("(?:lambda\\$)?p(\\d+)(?:\\$\\d+)?");

    private final Jdk jdk;
    private final Path folder;
    private final Peer peer;
    private final String options;
    private final Kinds kinds;
    private long judged;
    private long leaving;
    private long unknown;

    /** @param options of the agent */
    Judge(Jdk jdk, Path folder, Peer peer, String options) {
        this.jdk = jdk;
        this.folder = folder;
        this.peer = peer;
        this.options = options;
        this.kinds = new Kinds(jdk.feature());
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
                programs.stream().map(program -> program.caller().name()).toList());
        Path truth = batch.resolve("truth");
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-Xmn1g",
                "-Xmx1500m",
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
        Map<Integer, List<Finding>> reported = reported(report);
        Map<Program, String> differences = new LinkedHashMap<>();
        for (int i = 0; i < programs.size(); i++) {
            String left = truth.get(i);
            if (left.equals(ProgramRunner.UNKNOWN)) {
                unknown++;
                continue;
            }
            judged++;
            leaving += left.isEmpty() ? 0 : 1;
            List<String> targets = left.isEmpty() ? List.of() : List.of(left.split(ProgramRunner.SEPARATOR, -1));
            String difference = difference(targets, reported.getOrDefault(i, List.of()));
            if (!difference.isEmpty()) {
                differences.put(programs.get(i), difference);
            }
        }
        return differences;
    }

    /** Whether each thing that is left is reported, and each that is reported left, by their kinds; empty where it is so. */
    private String difference(List<String> left, List<Finding> reported) {
        Set<DescriptorKind> kindsLeft = new HashSet<>();
        left.forEach(target -> kindsLeft.add(Kinds.ofTarget(target)));
        Set<DescriptorKind> kindsReported = new HashSet<>();
        reported.forEach(finding -> kindsReported.addAll(kinds.of(finding)));
        List<String> differences = new ArrayList<>();
        for (String target : left) {
            if (!kindsReported.contains(Kinds.ofTarget(target))) {
                differences.add("not reported, left is " + target);
            }
        }
        for (Finding finding : reported) {
            if (Collections.disjoint(kinds.of(finding), kindsLeft)) {
                differences.add(
                        "nothing is left, reported is " + finding.verdict().word() + " " + finding.type());
            }
        }
        return String.join("; ", differences);
    }

    /** What has a descriptor, by the number of the program. */
    private Map<Integer, List<Finding>> reported(Report report) {
        Map<Integer, List<Finding>> reported = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (!kinds.of(finding).isEmpty() && !isRunners(finding)) {
                int number = finding.culpritFrame().map(Judge::number).orElse(-1);
                if (number < 0) {
                    throw new AssertionError("reported outside of the programs: " + finding);
                }
                reported.computeIfAbsent(number, none -> new ArrayList<>()).add(finding);
            }
        }
        return reported;
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
