// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Jvm;
import io.unclosed.model.OpenSample;
import io.unclosed.model.Owned;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a journal from its lines, in their order. */
final class JournalBuilder {

    private final JsonObject header;
    private final Memory memory;
    private final FindingParser parser;
    private final Map<Long, Finding> findings = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final List<OpenSample> samples = new ArrayList<>();
    private Pending pending = new Pending();
    private boolean lost;
    private boolean ended;
    private long watched;
    private @Nullable Long unexplained;
    private @Nullable Instant end;

    JournalBuilder(JsonObject header, Memory memory) {
        this.header = header;
        this.memory = memory;
        this.parser = new FindingParser(memory);
    }

    /** Takes any line but the first. A kind that this version does not know says nothing that it must know. */
    void add(JsonObject line) throws MalformedException {
        if (line.has("finding")) {
            finding(line);
        } else if (line.has("update")) {
            update(line);
        } else if (line.has("pending")) {
            pending(line);
        } else if (line.has("notice")) {
            notice(line.text("notice"), line.flag("lost"));
        } else if (line.has("sample")) {
            SampleParser.add(samples, line, memory);
        } else if (line.has("end")) {
            ended = true;
            pending.all().forEach(memory::release);
            pending = new Pending();
            end = line.time("end");
            watched = line.total("watched");
            unexplained = line.totalOrNull("unexplained");
        } else if (line.has("format")) {
            throw new MalformedException("a second journal starts here");
        }
    }

    /** The last line was cut off. */
    void torn(int number) {
        notice("line " + number + ", its last, is torn: the JVM was killed or the disk was full", true);
        ended = true;
    }

    Journal build(String name) throws MalformedException {
        if (!ended) {
            notice("ended without its last line: the JVM was killed, halted or is still running", true);
        }
        List<Finding> all = new ArrayList<>(findings.values());
        List<Finding> unsettled = pending.unsettled(findings.values());
        if (!unsettled.isEmpty()) {
            notice(
                    "it did not come to its end: what is called open was not closed when that began, and may have leaked",
                    true);
            all.addAll(unsettled);
        }
        memory.keep(name);
        Jvm jvm = new Jvm(
                name,
                header.number("pid"),
                header.time("start"),
                memory.shared(header.text("java")),
                memory.shared(header.text("main")),
                watched,
                unexplained,
                !lost,
                end,
                samples,
                notices);
        return new Journal(jvm, all);
    }

    private void finding(JsonObject line) throws MalformedException {
        long number = line.number("finding");
        Finding finding = parser.ofJournal(line);
        if (findings.putIfAbsent(number, finding) != null) {
            throw new MalformedException("finding " + number + " was there before");
        }
        memory.keep(finding);
    }

    private void update(JsonObject line) throws MalformedException {
        long number = line.number("update");
        Finding old = findings.get(number);
        if (old == null) {
            throw new MalformedException("it updates finding " + number + ", which was not there before");
        }
        Finding updated = updated(
                old,
                old.verdict(),
                line.count("count"),
                FindingParser.closedLate(line),
                line.time("first"),
                line.time("last"),
                line.has("examples") ? parser.examples(line) : old.examples(),
                FindingParser.owned(line),
                FindingParser.tests(line));
        findings.put(number, updated);
        memory.release(old);
        memory.keep(updated);
    }

    private void pending(JsonObject line) throws MalformedException {
        Finding finding = line.has("like") ? like(line) : parser.ofJournal(line);
        pending.add(finding, findings.values());
        memory.keep(finding);
    }

    /** The same as another one, of another verdict. */
    private Finding like(JsonObject line) throws MalformedException {
        long number = line.number("like");
        Finding known = findings.get(number);
        if (known == null) {
            throw new MalformedException("it is like finding " + number + ", which was not there before");
        }
        return updated(
                known,
                FindingParser.verdict(line.text("verdict")),
                line.count("count"),
                0,
                line.time("first"),
                line.time("last"),
                List.of(),
                List.of(),
                List.of());
    }

    private void notice(String sentence, boolean somethingLost) {
        memory.keep(sentence);
        notices.add(sentence);
        lost |= somethingLost;
    }

    /** The same, and only so many of it. */
    static Finding counting(Finding finding, long count) {
        List<Example> examples = finding.examples();
        return updated(
                finding,
                finding.verdict(),
                count,
                finding.closedLate(),
                finding.first(),
                finding.last(),
                examples.subList(0, (int) Math.min(examples.size(), count)),
                finding.owned(),
                finding.tests());
    }

    private static Finding updated(
            Finding old,
            Verdict verdict,
            long count,
            long closedLate,
            Instant first,
            Instant last,
            List<Example> examples,
            List<Owned> owned,
            List<TestCount> tests) {
        return new Finding(
                old.fingerprint(),
                verdict,
                old.type(),
                old.closer(),
                old.severity(),
                old.heldBy(),
                old.owner(),
                count,
                closedLate,
                old.culprit(),
                old.frames(),
                old.thread(),
                first,
                last,
                examples,
                owned,
                tests);
    }

    /** Whether this is the first line of a journal, of any version. */
    static boolean isHeader(JsonObject line) throws MalformedException {
        return JournalLines.FORMAT.equals(line.textOrNull("format"));
    }
}
