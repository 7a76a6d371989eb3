// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.proto.profiles.v1experimental.Function;
import io.opentelemetry.proto.profiles.v1experimental.Label;
import io.opentelemetry.proto.profiles.v1experimental.Line;
import io.opentelemetry.proto.profiles.v1experimental.Location;
import io.opentelemetry.proto.profiles.v1experimental.Profile;
import io.opentelemetry.proto.profiles.v1experimental.Sample;
import io.opentelemetry.proto.profiles.v1experimental.ValueType;
import io.unclosed.model.Finding;
import io.unclosed.model.Samples;
import io.unclosed.report.gate.Standing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Reads the format with protobuf's classes for it. */
class PprofFormatTest {

    @Test
    void aFindingIsASampleOfSoManyResources() {
        Profile profile = profile(Contents.ofAllStandings());

        ValueType type = profile.getSampleType(0);
        assertEquals("resources/count", text(profile, type.getType()) + "/" + text(profile, type.getUnit()));
        assertEquals("", text(profile, 0));
        assertEquals(5, profile.getSampleCount());
        Sample sample = profile.getSample(0);
        assertEquals(List.of(3L), sample.getValueList());
        assertEquals(
                List.of(
                        "java.io.FileInputStream.<init> FileInputStream.java:158",
                        "com.acme.Upload.read com/acme/Upload.java:42",
                        "com.acme.Main.main :0"),
                stack(profile, sample));
        assertEquals(
                Map.of("verdict", "leaked", "type", "java.io.FileInputStream", "thread", "main"),
                labels(profile, sample));
        assertEquals(List.of("no stack of java.util.zip.Inflater :0"), stack(profile, profile.getSample(4)));
        assertEquals(TimeUnit.SECONDS.toNanos(1795435200), profile.getTimeNanos());
        assertEquals(TimeUnit.SECONDS.toNanos(4), profile.getDurationNanos());
        assertEquals(0, profile.getCommentCount());
    }

    @Test
    void theTestsAreLabels() {
        Finding finding = Samples.tested();
        Content content = Contents.of(
                List.of(Contents.judged(finding, Standing.Kind.FAILING)),
                List.of(Samples.jvm("a.jsonl", true)),
                List.of());
        Profile profile = profile(content);

        List<String> tests = profile.getSample(0).getLabelList().stream()
                .filter(label -> text(profile, label.getKey()).equals("test"))
                .map(label -> text(profile, label.getStr()))
                .toList();

        assertEquals(List.of("com.acme.UploadTest#reads(String)[2]", "com.acme.UploadTest"), tests);
    }

    @Test
    void aPlaceIsWrittenOnce() {
        Profile profile = profile(Contents.ofAllStandings());

        // Of three kinds of frames two are always the same.
        assertEquals(4 + 2 + 1, profile.getLocationCount());
        assertEquals(4, profile.getFunctionCount());
        assertEquals(
                profile.getStringTableCount(),
                profile.getStringTableList().stream().distinct().count());
    }

    @Test
    void whatIsMissingIsAComment() {
        Profile profile = profile(Contents.hostile());

        assertEquals(2, profile.getCommentCount());
        assertTrue(text(profile, profile.getComment(0)).startsWith("incomplete: "));
    }

    @Test
    void anEmptyReportIsAProfile() {
        assertEquals(0, profile(Contents.empty()).getSampleCount());
    }

    private static List<String> stack(Profile profile, Sample sample) {
        List<String> stack = new ArrayList<>();
        for (long id : sample.getLocationIndexList()) {
            Location location = profile.getLocation((int) id - 1);
            assertEquals(id, location.getId());
            Line line = location.getLine(0);
            Function function = profile.getFunction((int) line.getFunctionIndex() - 1);
            assertEquals(line.getFunctionIndex(), function.getId());
            stack.add(text(profile, function.getName()) + " " + text(profile, function.getFilename()) + ":"
                    + line.getLine());
        }
        return stack;
    }

    private static Map<String, String> labels(Profile profile, Sample sample) {
        Map<String, String> labels = new TreeMap<>();
        for (Label label : sample.getLabelList()) {
            labels.put(text(profile, label.getKey()), text(profile, label.getStr()));
        }
        return labels;
    }

    private static String text(Profile profile, long index) {
        return profile.getStringTable((int) index);
    }

    private static Profile profile(Content content) {
        byte[] bytes = Contents.bytes(FileFormat.PPROF, content);
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Profile.parseFrom(unzipped);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
