// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.unclosed.report.Finding;
import io.unclosed.report.Jvm;
import io.unclosed.report.Report;
import io.unclosed.report.format.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads one JSON report, an item at a time. */
public final class ReportReader {

    private final Path file;
    private final List<Jvm> jvms = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean versioned;

    private ReportReader(Path file) {
        this.file = file;
    }

    /** Reads a regular file; see {@code docs/report-format.md}. */
    public static Report read(Path file) throws UnreadableReportException {
        return new ReportReader(file).read();
    }

    private Report read() throws UnreadableReportException {
        try (JsonParser parser = Json.parser(Files.newInputStream(file))) {
            try {
                report(parser);
            } catch (JsonProcessingException e) {
                throw damaged(parser, Json.reason(e));
            } catch (MalformedException e) {
                throw damaged(parser, e.what());
            }
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
            case "jvms" -> items(parser, name, item -> jvms.add(jvm(item)));
            case "findings" -> items(parser, name, item -> findings.add(FindingParser.ofReport(item)));
            case "problems" -> problems(parser);
            default -> parser.skipChildren();
        }
    }

    private void version(JsonParser parser, JsonToken value)
            throws IOException, MalformedException, UnreadableReportException {
        if (value != JsonToken.VALUE_NUMBER_INT) {
            throw new MalformedException("its member \"version\" must be a whole number");
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

    private static Jvm jvm(JsonObject item) throws MalformedException {
        return new Jvm(
                item.text("journal"),
                item.number("pid"),
                item.time("start"),
                item.text("java"),
                item.text("main"),
                item.number("watched"),
                item.numberOrNull("unexplained"),
                item.flag("complete"),
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
