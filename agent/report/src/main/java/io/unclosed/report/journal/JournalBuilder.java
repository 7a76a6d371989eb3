// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.report.Example;
import io.unclosed.report.Finding;
import io.unclosed.report.JournalLines;
import io.unclosed.report.Jvm;
import io.unclosed.report.OpenSample;
import io.unclosed.report.Owned;
import io.unclosed.report.TestCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a journal in their order and gives what they amount to. */
final class JournalBuilder {

    private final JsonObject header;
    private final Memory memory;
    private final FindingParser parser;
    private final Map<Long, Finding> findings = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final List<OpenSample> samples = new ArrayList<>();
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
        } else if (line.has("notice")) {
            notice(line.text("notice"), line.flag("lost"));
        } else if (line.has("sample")) {
            sample(line);
        } else if (line.has("end")) {
            ended = true;
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
        Jvm jvm = new Jvm(
                name,
                header.number("pid"),
                header.time("start"),
                header.text("java"),
                header.text("main"),
                watched,
                unexplained,
                !lost,
                end,
                samples,
                notices);
        return new Journal(jvm, List.copyOf(findings.values()));
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
                line.count("count"),
                FindingParser.closedLate(line),
                line.time("first"),
                line.time("last"),
                parser.examples(line),
                FindingParser.owned(line),
                FindingParser.tests(line));
        findings.put(number, updated);
        memory.release(old);
        memory.keep(updated);
    }

    private void sample(JsonObject line) throws MalformedException {
        OpenSample sample = SampleParser.sample(line);
        if (samples.size() < OpenSample.MAX) {
            samples.add(sample);
        }
    }

    private void notice(String sentence, boolean somethingLost) {
        memory.keep(sentence);
        notices.add(sentence);
        lost |= somethingLost;
    }

    private static Finding updated(
            Finding old,
            long count,
            long closedLate,
            Instant first,
            Instant last,
            List<Example> examples,
            List<Owned> owned,
            List<TestCount> tests) {
        return new Finding(
                old.fingerprint(),
                old.verdict(),
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
