// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.report.format.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one report of journals, JSON reports and folders of journals.
 *
 * <p>A journal that cannot be read is left out and named in {@link Report#problems}, so that one bad file does not
 * hide the others and yet never passes as fine.
 */
public final class ReportSource {

    private static final String JOURNALS = "*.jsonl";

    private static final byte[] START_OF_JOURNAL =
            ("{\"format\":\"" + JournalLines.FORMAT + "\"").getBytes(StandardCharsets.UTF_8);

    /** That many are told one by one. */
    private static final int MOST_PROBLEMS = 1_000;

    private static final String RUN_IT = "run the program under the agent first, or name the folder given as dest";

    private final List<Jvm> jvms = new ArrayList<>();
    private final Map<Finding.Key, Finding> findings = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Memory memory = Memory.ofJvm();
    private final Progress progress;
    private int leftOut;

    private ReportSource(Progress progress) {
        this.progress = progress;
    }

    /** Reads files and folders. A file that is named twice, or also stands in a named folder, is read once. */
    public static Report read(List<Path> paths) throws NoReportException {
        return read(paths, (done, all) -> {});
    }

    /** The same, and tells how far it is. */
    public static Report read(List<Path> paths, Progress progress) throws NoReportException {
        return new ReportSource(progress).report(paths);
    }

    /** The journals of a folder, itself and not its sub-folders, in the order of their names. */
    public static List<Path> journals(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder, JOURNALS)) {
            entries.forEach(files::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw new IOException(e);
        }
        files.sort(null);
        return files;
    }

    /** Whether a regular file says of itself that it is a journal. */
    public static boolean isJournal(Path file) throws UnreadableReportException {
        return JournalLines.FORMAT.equals(FormatMember.of(file));
    }

    private Report report(List<Path> paths) throws NoReportException {
        Collection<Path> files = files(paths);
        int done = 0;
        for (Path file : files) {
            progress.at(done, files.size());
            read(file);
            done++;
        }
        if (leftOut > 0) {
            problems.add("and " + leftOut + " more cannot be read");
        }
        if (jvms.isEmpty()) {
            throw new NoReportException("no report found: nothing that was named could be read", problems);
        }
        return Report.of(jvms, findings.values(), problems);
    }

    /** A folder by itself has no file twice, unless one is a link. */
    private static Collection<Path> files(List<Path> paths) throws NoReportException {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : paths) {
            List<Path> some = files(path);
            if (paths.size() == 1 && some.stream().noneMatch(Files::isSymbolicLink)) {
                return some;
            }
            for (Path file : some) {
                files.putIfAbsent(identity(file), file);
            }
        }
        return files.values();
    }

    private static List<Path> files(Path path) throws NoReportException {
        if (!Files.exists(path)) {
            throw new NoReportException("no report found: there is no " + path + "; " + RUN_IT, List.of());
        }
        try {
            List<Path> files = Files.isDirectory(path) ? journals(path) : List.of(path);
            if (files.isEmpty()) {
                throw new NoReportException(
                        "no report found: there is no journal (" + JOURNALS + ") in " + path + "; " + remedy(path),
                        List.of());
            }
            return files;
        } catch (IOException e) {
            throw new NoReportException(
                    "no report found: " + path + " cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    List.of());
        }
    }

    /** Folders in a folder are not read, but perhaps it is one of them that was meant. */
    private static String remedy(Path folder) throws IOException {
        List<Path> inner = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path entry : entries) {
                if (Files.isReadable(entry) && !journals(entry).isEmpty()) {
                    inner.add(entry);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw new IOException(e);
        }
        inner.sort(null);
        return switch (inner.size()) {
            case 0 -> RUN_IT;
            case 1 -> "name the folder in it that has some: " + inner.get(0);
            default -> "name the " + inner.size() + " folders in it that have some, such as " + inner.get(0);
        };
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            // A dangling link: reading it reports the error.
            return file.toAbsolutePath();
        }
    }

    private void read(Path file) {
        memory.begin();
        try {
            if (!Files.isRegularFile(file)) {
                throw irregular(file);
            }
            readRegular(file);
        } catch (UnreadableReportException e) {
            memory.undo();
            problem(e.sentence());
        } catch (IOException e) {
            memory.undo();
            problem(JournalReader.unreadable(file, e).sentence());
        }
    }

    /** Opens it once where it starts as the agent writes it: of many small ones that takes longer than the rest. */
    private void readRegular(Path file) throws UnreadableReportException, IOException {
        try (LineReader lines = new LineReader(file)) {
            if (lines.startsWith(START_OF_JOURNAL)) {
                add(JournalReader.read(file, lines, memory));
                return;
            }
        }
        if (JsonFormat.FORMAT.equals(FormatMember.of(file))) {
            Report report = ReportReader.read(file, memory);
            jvms.addAll(report.jvms());
            report.findings().forEach(this::add);
            report.problems().forEach(this::problem);
        } else {
            add(JournalReader.read(file, memory));
        }
    }

    private void add(Journal journal) {
        jvms.add(journal.jvm());
        journal.findings().forEach(this::add);
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        } else {
            leftOut++;
        }
    }

    /** Ten thousand journals of one program have the findings of one. */
    @SuppressWarnings("ReferenceEquality") // Whether it is this one, not another that says the same.
    private void add(Finding finding) {
        boolean known = findings.containsKey(finding.key());
        findings.merge(finding.key(), finding, Finding::mergedWith);
        if (known) {
            memory.release(finding);
        }
    }

    /** Reading a pipe or a device would wait for ever. */
    private static UnreadableReportException irregular(Path file) {
        if (Files.isDirectory(file)) {
            return new UnreadableReportException(
                    file, "this is a folder with the name of a journal; name it by itself, or rename it");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            return new UnreadableReportException(file, "this link leads nowhere; remove it");
        }
        return new UnreadableReportException(file, "this is no regular file; name a journal or a folder");
    }
}
