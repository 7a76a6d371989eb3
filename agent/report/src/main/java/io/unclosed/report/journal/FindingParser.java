// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Owned;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings from JSON, for journals and JSON reports alike; they differ only in how they point at the culprit. */
final class FindingParser {

    private final Memory memory;

    FindingParser(Memory memory) {
        this.memory = memory;
    }

    /** In a journal the culprit is an index. */
    Finding ofJournal(JsonObject line) throws MalformedException {
        List<Frame> frames = frames(line);
        int culprit = line.smallNumber("culprit");
        if (culprit < -1 || culprit >= frames.size()) {
            throw new MalformedException("its member \"culprit\" points outside its frames");
        }
        return finding(line, frames, culprit);
    }

    /** In a JSON report the culprit is a frame. */
    Finding ofReport(JsonObject item) throws MalformedException {
        List<Frame> frames = frames(item, "frames");
        int culprit = item.has("culprit") ? frames.indexOf(frame(item.object("culprit"))) : -1;
        if (culprit < 0 && item.has("culprit")) {
            throw new MalformedException("its member \"culprit\" is none of its frames");
        }
        return finding(item, frames, culprit);
    }

    List<Example> examples(JsonObject object) throws MalformedException {
        List<Example> examples = new ArrayList<>();
        for (JsonObject item : object.objects("examples")) {
            if (examples.size() < Finding.MAX_EXAMPLES) {
                examples.add(new Example(
                        item.textOrNull("detail"),
                        item.text("class"),
                        item.text("thread"),
                        item.time("opened"),
                        item.textOrNull("test"),
                        frames(item, "holder"),
                        item.millisOrNull("foundAfter"),
                        item.millisOrNull("closedAfter")));
            }
        }
        return examples;
    }

    private Finding finding(JsonObject object, List<Frame> frames, int culprit) throws MalformedException {
        return new Finding(
                object.text("fingerprint"),
                verdict(object.text("verdict")),
                object.text("type"),
                object.text("closer"),
                severity(object.textOrNull("severity")),
                object.textOrNull("heldBy"),
                object.textOrNull("owner"),
                object.count("count"),
                closedLate(object),
                culprit,
                frames,
                object.text("thread"),
                object.time("first"),
                object.time("last"),
                examples(object),
                owned(object),
                tests(object));
    }

    private static Severity severity(@Nullable String word) throws MalformedException {
        return Severity.of(word == null ? Severity.ERROR.word() : word)
                .orElseThrow(
                        () -> new MalformedException("its member \"severity\" must be one of " + Severity.words()));
    }

    static Verdict verdict(String word) throws MalformedException {
        return Verdict.of(word)
                .orElseThrow(() -> new MalformedException("its member \"verdict\" must be one of " + Verdict.words()));
    }

    /** None where the member is missing. */
    static long closedLate(JsonObject object) throws MalformedException {
        return object.has("closedLate") ? object.count("closedLate") : 0;
    }

    private List<Frame> frames(JsonObject object) throws MalformedException {
        List<Frame> known = object.frames();
        if (known != null) {
            return known;
        }
        List<Frame> frames = List.copyOf(frames(object, "frames"));
        if (object.framesText() != null) {
            memory.remember(object.framesText(), frames);
        }
        return frames;
    }

    private List<Frame> frames(JsonObject object, String name) throws MalformedException {
        List<Frame> frames = new ArrayList<>();
        for (JsonObject item : object.objects(name)) {
            frames.add(memory.shared(frame(item)));
        }
        return frames;
    }

    private static Frame frame(JsonObject item) throws MalformedException {
        int line = item.has("line") ? item.smallNumber("line") : -1;
        return new Frame(item.text("class"), item.text("method"), item.textOrNull("file"), line, item.flag("jdk"));
    }

    static List<Owned> owned(JsonObject object) throws MalformedException {
        List<Owned> owned = new ArrayList<>();
        for (JsonObject item : object.objects("owned")) {
            owned.add(new Owned(item.text("type"), item.count("count")));
        }
        return owned;
    }

    static List<TestCount> tests(JsonObject object) throws MalformedException {
        List<TestCount> tests = new ArrayList<>();
        for (JsonObject item : object.objects("tests")) {
            if (tests.size() < TestCount.MAX) {
                tests.add(new TestCount(item.text("test"), item.count("count")));
            }
        }
        return tests;
    }
}
