// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.OpenSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Samples from JSON, for journals and JSON reports alike. */
final class SampleParser {

    private SampleParser() {}

    /** Adds one, if there is room. */
    static void add(List<OpenSample> samples, JsonObject object, Memory memory) throws MalformedException {
        Instant time = object.time("sample");
        SortedMap<String, Long> open = new TreeMap<>();
        for (Map.Entry<String, Long> count : object.counts("open").entrySet()) {
            open.put(memory.shared(count.getKey()), count.getValue());
        }
        OpenSample sample = new OpenSample(time, open);
        if (samples.size() < OpenSample.MAX && memory.keeps(sample)) {
            samples.add(sample);
        }
    }

    /** Those of a JVM; none where the member is missing. */
    static List<OpenSample> samples(JsonObject jvm, Memory memory) throws MalformedException {
        List<OpenSample> samples = new ArrayList<>();
        for (JsonObject item : jvm.objects("samples")) {
            add(samples, item, memory);
        }
        return samples;
    }
}
