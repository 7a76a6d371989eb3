// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Baseline;
import io.unclosed.report.gate.BaselineEntry;
import io.unclosed.report.gate.BaselineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a baseline file; see {@code docs/baseline.schema.json}. */
public final class BaselineReader {

    private static final String REMEDY = "; correct the line, or write the file again with --update-baseline";

    private final Path file;
    private final Memory memory = Memory.ofJvm();

    private BaselineReader(Path file) {
        this.file = file;
    }

    /** Whether a regular file says of itself that it is a baseline, of any version. */
    public static boolean isBaseline(Path file) throws UnreadableReportException {
        return BaselineFormat.FORMAT.equals(FormatMember.of(file));
    }

    /** Reads the known findings of a baseline file or of an earlier report: a journal, a folder of journals or a JSON report. */
    public static Baseline known(Path path) throws UnreadableReportException, NoReportException {
        return Files.isRegularFile(path) && isBaseline(path)
                ? read(path)
                : Baseline.of(ReportSource.read(List.of(path)));
    }

    /** Reads a whole file. */
    public static Baseline read(Path file) throws UnreadableReportException {
        return Baseline.of(new BaselineReader(file).entries());
    }

    private List<BaselineEntry> entries() throws UnreadableReportException {
        List<BaselineEntry> entries = new ArrayList<>();
        int number = 1;
        try (LineReader lines = new LineReader(file)) {
            header(lines.next());
            for (Line line = lines.next(); line != null; line = lines.next()) {
                number = line.number();
                if (line.text() == null || !line.text().isBlank()) {
                    BaselineEntry entry = entry(line.object());
                    memory.keep(entry.place() + entry.type() + entry.fingerprint());
                    entries.add(entry);
                }
            }
        } catch (MalformedException e) {
            throw new UnreadableReportException(
                    file, number, "the line is not one of a baseline: " + e.what() + REMEDY);
        } catch (Memory.FullException e) {
            throw new UnreadableReportException(file, e.sentence());
        } catch (IOException e) {
            throw JournalReader.unreadable(file, e);
        }
        return entries;
    }

    private void header(@Nullable Line line) throws MalformedException, UnreadableReportException {
        JsonObject header = line == null ? Json.object("") : line.object();
        if (!BaselineFormat.FORMAT.equals(header.text("format"))) {
            throw new MalformedException("its member \"format\" must be " + BaselineFormat.FORMAT);
        }
        long version = header.number("version");
        if (version > BaselineFormat.VERSION) {
            throw new UnreadableReportException(
                    file, 1, JournalReader.newer("baseline", version, BaselineFormat.VERSION));
        }
    }

    private static BaselineEntry entry(JsonObject line) throws MalformedException {
        Verdict verdict = Verdict.of(line.text("verdict"))
                .orElseThrow(() -> new MalformedException("its member \"verdict\" must be one of " + Verdict.words()));
        int lines = line.smallNumber("lines");
        if (lines < 1) {
            throw new MalformedException("its member \"lines\" must be 1 or more");
        }
        return new BaselineEntry(line.text("place"), line.text("type"), verdict, lines, line.text("fingerprint"));
    }
}
