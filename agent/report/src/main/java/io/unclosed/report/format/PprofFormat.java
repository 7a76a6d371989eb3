// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.text.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * A profile as pprof reads it: {@code profile.proto} of github.com/google/pprof, compressed.
 *
 * <p>A sample is a finding, its value how many resources. Facts that are not in a stack are its labels: {@code verdict},
 * {@code type}, {@code test}, {@code thread}.
 */
final class PprofFormat {

    private final Content content;
    private final ProtobufWriter profile = new ProtobufWriter();
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<Frame, Integer> locations = new HashMap<>();
    private final Map<Function, Integer> functions = new HashMap<>();

    private record Function(String name, String file) {}

    private PprofFormat(Content content) {
        this.content = content;
        string(""); // the first string must be the empty one
    }

    static void write(Content content, OutputStream out) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        // Its Deflater must end, and the caller's stream must not.
        try (GZIPOutputStream zipped = new GZIPOutputStream(compressed)) {
            zipped.write(new PprofFormat(content).bytes());
        }
        compressed.writeTo(out);
        out.flush();
    }

    private byte[] bytes() {
        Report report = content.outcome().report();
        profile.message(
                1, sampleType -> sampleType.number(1, string("resources")).number(2, string("count")));
        report.findings().forEach(this::sample);
        times(report.jvms(), report.findings());
        for (String gap : Gaps.of(report)) {
            profile.numbers(13, string("incomplete: " + gap));
        }
        profile.number(14, string("resources"));
        strings.keySet().forEach(text -> profile.string(6, text));
        return profile.toByteArray();
    }

    /** Innermost first, as findings have their frames, too. */
    private void sample(Finding finding) {
        List<Frame> frames = finding.frames().isEmpty()
                ? List.of(new Frame("no stack of " + finding.type(), "", null, -1, false))
                : finding.frames();
        long[] stack = frames.stream().mapToLong(this::location).toArray();
        profile.message(2, sample -> {
            sample.numbers(1, stack).numbers(2, finding.count());
            label(sample, "verdict", finding.verdict().word());
            label(sample, "type", finding.type());
            label(sample, "thread", finding.thread());
            finding.tests().forEach(test -> label(sample, "test", test.test()));
        });
    }

    private void label(ProtobufWriter sample, String key, String value) {
        sample.message(3, label -> label.number(1, string(key)).number(2, string(value)));
    }

    private int location(Frame frame) {
        Integer known = locations.get(frame);
        if (known != null) {
            return known;
        }
        int id = locations.size() + 1;
        locations.put(frame, id);
        int function = function(frame);
        profile.message(
                4,
                location -> location.number(1, id)
                        .message(4, line -> line.number(1, function).number(2, Math.max(0, frame.line()))));
        return id;
    }

    private int function(Frame frame) {
        String name = frame.className() + (frame.method().isEmpty() ? "" : "." + frame.method());
        String named = frame.file() == null ? "" : frame.file();
        Function function = new Function(name, content.sources().path(frame).orElse(named));
        Integer known = functions.get(function);
        if (known != null) {
            return known;
        }
        int id = functions.size() + 1;
        functions.put(function, id);
        profile.message(
                5,
                message -> message.number(1, id)
                        .number(2, string(function.name()))
                        .number(3, string(function.name()))
                        .number(4, string(function.file())));
        return id;
    }

    private void times(List<Jvm> jvms, List<Finding> findings) {
        if (jvms.isEmpty()) {
            return;
        }
        Instant start = jvms.get(0).start();
        profile.number(9, nanos(Duration.between(Instant.EPOCH, start)));
        findings.stream()
                .map(Finding::last)
                .filter(start::isBefore)
                .max(Instant::compareTo)
                .ifPresent(last -> profile.number(10, nanos(Duration.between(start, last))));
    }

    /** Any instant can stand in a journal, but not in a profile. */
    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return 0;
        }
    }

    private int string(String text) {
        String plain = Printable.text(text);
        Integer known = strings.putIfAbsent(plain, strings.size());
        return known == null ? strings.size() - 1 : known;
    }
}
