// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.report.OpenSample;
import java.util.ArrayList;
import java.util.List;

/** Samples from JSON, for journals and JSON reports alike. */
final class SampleParser {

    private SampleParser() {}

    static OpenSample sample(JsonObject object) throws MalformedException {
        return new OpenSample(object.time("sample"), object.counts("open"));
    }

    /** Those of a JVM; none where the member is missing. */
    static List<OpenSample> samples(JsonObject jvm) throws MalformedException {
        List<OpenSample> samples = new ArrayList<>();
        for (JsonObject item : jvm.objects("samples")) {
            if (samples.size() < OpenSample.MAX) {
                samples.add(sample(item));
            }
        }
        return samples;
    }
}
