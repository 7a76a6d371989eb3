// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that shows the results: what stands between two marks is written by a run, the rest by hand. */
record Page(Path file) {

    private static final String BEGIN = "<!-- measured: written by agent/benchmarks/run.sh -->\n";
    private static final String END = "<!-- end of measured -->\n";

    static Page of(Path project) {
        return new Page(project.resolve("docs/performance.md"));
    }

    void replace(String measured) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no part between the lines " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(file, page.substring(0, begin) + BEGIN + "\n" + measured + "\n" + page.substring(end));
    }
}
