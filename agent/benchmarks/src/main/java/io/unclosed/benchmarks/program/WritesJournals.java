// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes journals as of one program that ran many times, and leaks at five places each time. It needs no other class, so that
 * {@code java} runs it from its source.
 *
 * <p>Arguments: a folder, how many journals, how many bytes each has at least.
 */
final class WritesJournals {

    private static final int PLACES = 5;
    private static final int FRAMES = 25;
    private static final int SAMPLES = 10;
    private static final Instant START = Instant.parse("2026-11-23T18:00:00.123Z");

    private WritesJournals() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        long bytes = Long.parseLong(arguments[2]);
        String frames = frames();
        for (int journal = 0; journal < count; journal++) {
            Path file = folder.resolve(String.format("20261123T%06dZ-%d.jsonl", journal, journal + 1));
            try (Writer out = Files.newBufferedWriter(file)) {
                write(out, journal, frames, bytes);
            }
        }
    }

    private static void write(Writer out, int journal, String frames, long bytes) throws IOException {
        Instant start = START.plusSeconds(journal);
        out.write("{\"format\":\"unclosed-journal\",\"version\":1,\"agent\":\"0.1.0\",\"pid\":" + (journal + 1)
                + ",\"start\":\"" + start + "\",\"java\":\"17\",\"main\":\"com.acme.Main\"}\n");
        for (int place = 1; place <= PLACES; place++) {
            out.write("{\"finding\":" + place + ",\"fingerprint\":\"9c1185a5c5e9fc5" + place
                    + "\",\"verdict\":\"leaked\",\"type\":\"java.io.FileInputStream\",\"closer\":\"close()\",\"culprit\":2,"
                    + "\"frames\":" + frames + ",\"thread\":\"main\"," + counted(start, 1) + "}\n");
        }
        for (int sample = 0; sample < SAMPLES; sample++) {
            out.write(
                    "{\"sample\":\"" + start.plusSeconds(sample)
                            + "\",\"open\":{\"java.io.FileInputStream\":7,\"java.net.Socket\":3,\"java.util.zip.ZipFile\":2}}\n");
        }
        long written = 0;
        for (int count = 2; written < bytes; count++) {
            String update = "{\"update\":" + (count % PLACES + 1) + "," + counted(start, count) + "}\n";
            out.write(update);
            written += update.length();
        }
        out.write("{\"end\":\"" + start.plusSeconds(SAMPLES) + "\",\"watched\":" + PLACES + "}\n");
    }

    private static String counted(Instant start, int count) {
        return "\"first\":\"" + start + "\",\"last\":\"" + start + "\",\"count\":" + count
                + ",\"examples\":[{\"detail\":\"/data/in/" + count
                + ".csv\",\"class\":\"java.io.FileInputStream\",\"thread\":\"main\",\"opened\":\"" + start
                + "\",\"foundAfter\":1200}]";
    }

    private static String frames() {
        StringBuilder frames = new StringBuilder();
        for (int frame = 0; frame < FRAMES; frame++) {
            frames.append(frame == 0 ? "[" : ",")
                    .append("{\"class\":\"com.acme.app.Service" + frame + "\",\"method\":\"call" + frame + "\",")
                    .append("\"file\":\"Service" + frame + ".java\",\"line\":" + (100 + frame))
                    .append(frame < 2 ? ",\"jdk\":true}" : "}");
        }
        return frames.append("]").toString();
    }
}
