// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import one.convert.Arguments;
import one.convert.FlameGraph;
import org.junit.jupiter.api.Test;

/** Reads the format with the flame graphs of async-profiler, which write back what they read. */
class CollapsedFormatTest {

    @Test
    void aStackIsALine() {
        assertEquals(
                List.of(
                        "leaked;com.acme.Main.main;com.acme.Upload.read:42;java.io.FileInputStream.<init> 3",
                        "leaked;com.acme.Main.main;com.acme.Upload.read:43;java.io.FileInputStream.<init> 2",
                        "open;com.acme.Main.main;com.acme.Upload.read:45;java.io.FileInputStream.<init> 7",
                        "open;no stack of java.util.zip.Inflater 2",
                        "rescued;com.acme.Main.main;com.acme.Upload.read:44;java.io.FileInputStream.<init> 1"),
                lines(Contents.ofAllStandings()));
    }

    @Test
    void aFlameGraphReadsTheSame() throws IOException {
        for (Content content : List.of(Contents.ofAllStandings(), Contents.hostile(), Contents.empty())) {
            assertEquals(lines(content), readBack(content));
        }
    }

    private static List<String> lines(Content content) {
        return Contents.text(FileFormat.COLLAPSED, content).lines().toList();
    }

    private static List<String> readBack(Content content) throws IOException {
        FlameGraph graph = new FlameGraph(new Arguments("--output", "collapsed", "in", "out"));
        graph.parseCollapsed(new StringReader(Contents.text(FileFormat.COLLAPSED, content)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.dump(out);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
    }
}
