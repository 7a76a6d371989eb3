// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.unclosed.model.Finding;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.report.format.JsonFormat;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one JSON report, an item at a time. */
public final class ReportReader {

    private final Path file;
    private final Memory memory;
    private final FindingParser parser;
    private final Set<String> seen = new HashSet<>();
    private final List<Jvm> jvms = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean versioned;

    private ReportReader(Path file, Memory memory) {
        this.file = file;
        this.memory = memory;
        this.parser = new FindingParser(memory);
    }

    /** Reads a regular file; see {@code docs/report-format.md}. */
    public static Report read(Path file) throws UnreadableReportException {
        return read(file, Memory.ofJvm());
    }

    static Report read(Path file, Memory memory) throws UnreadableReportException {
        return new ReportReader(file, memory).read();
    }

    private Report read() throws UnreadableReportException {
        try (JsonParser parser = Json.parser(Files.newBufferedReader(file))) {
            try {
                report(parser);
            } catch (JsonProcessingException e) {
                throw damaged(parser, Json.reason(e));
            } catch (MalformedException e) {
                throw damaged(parser, e.what());
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableReportException(file, "this is no JSON report: it is not UTF-8; name another file");
        } catch (Memory.FullException e) {
            throw new UnreadableReportException(file, e.sentence());
        } catch (IOException e) {
            throw JournalReader.unreadable(file, e);
        }
        return new Report(jvms, findings, problems);
    }

    private void report(JsonParser parser) throws IOException, MalformedException, UnreadableReportException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedException("it does not start with {");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            member(parser, parser.currentName());
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new MalformedException("something follows where it should end");
        }
        if (!versioned) {
            throw new MalformedException("it lacks the member \"version\"");
        }
    }

    private void member(JsonParser parser, String name)
            throws IOException, MalformedException, UnreadableReportException {
        JsonToken value = parser.nextToken();
        switch (name) {
            case "version" -> version(parser, value);
            case "jvms" -> items(parser, name, this::addJvm);
            case "findings" -> items(parser, name, this::addFinding);
            case "problems" -> problems(parser);
            default -> {
                parser.skipChildren();
                return;
            }
        }
        if (!seen.add(name)) {
            throw new MalformedException("it has the member \"" + name + "\" twice");
        }
    }

    private void version(JsonParser parser, JsonToken value)
            throws IOException, MalformedException, UnreadableReportException {
        if (value != JsonToken.VALUE_NUMBER_INT || parser.getLongValue() < 1) {
            throw new MalformedException("its member \"version\" must be a whole number, 1 or more");
        }
        if (parser.getLongValue() > JsonFormat.VERSION) {
            throw new UnreadableReportException(
                    file, JournalReader.newer("JSON report", parser.getLongValue(), JsonFormat.VERSION));
        }
        versioned = true;
    }

    private void problems(JsonParser parser) throws IOException, MalformedException {
        array(parser, "problems");
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            memory.keep(parser.getText());
            problems.add(parser.getText());
        }
        end(parser, "problems", "strings");
    }

    private static void items(JsonParser parser, String name, Items items) throws IOException, MalformedException {
        array(parser, name);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            items.add(Json.object(parser));
        }
        end(parser, name, "objects");
    }

    private static void array(JsonParser parser, String name) throws MalformedException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedException("its member \"" + name + "\" must be an array");
        }
    }

    private static void end(JsonParser parser, String name, String what) throws MalformedException {
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw new MalformedException("its member \"" + name + "\" must be an array of " + what);
        }
    }

    private void addFinding(JsonObject item) throws MalformedException {
        Finding finding = parser.ofReport(item);
        memory.keep(finding);
        findings.add(finding);
    }

    private void addJvm(JsonObject item) throws MalformedException {
        Jvm jvm = jvm(item);
        memory.keep(jvm.journal());
        jvm.notices().forEach(memory::keep);
        jvms.add(jvm);
    }

    private Jvm jvm(JsonObject item) throws MalformedException {
        return new Jvm(
                item.text("journal"),
                item.number("pid"),
                item.time("start"),
                memory.shared(item.text("java")),
                memory.shared(item.text("main")),
                item.total("watched"),
                item.totalOrNull("unexplained"),
                item.flag("complete"),
                item.has("end") ? item.time("end") : null,
                SampleParser.samples(item, memory),
                item.texts("notices"));
    }

    private UnreadableReportException damaged(JsonParser parser, String what) {
        return new UnreadableReportException(
                file,
                parser.currentLocation().getLineNr(),
                "this is no whole JSON report: " + what + "; write it again with: unclosed report --format json");
    }

    /** Takes an item of an array. */
    private interface Items {
        void add(JsonObject item) throws MalformedException;
    }
}
