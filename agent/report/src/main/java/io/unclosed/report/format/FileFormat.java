// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What other programs read. The same outcome gives the same bytes. */
public enum FileFormat {
    JSON,
    HTML,
    SARIF,
    JUNIT,
    GITHUB,
    COLLAPSED,
    PPROF;

    /** The word used in options: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes and flushes; the stream stays open. */
    public void write(Content content, OutputStream out) throws IOException {
        if (this == PPROF) {
            PprofFormat.write(content, out);
            return;
        }
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (this) {
            case JSON -> JsonFormat.write(content.outcome(), writer);
            case HTML -> HtmlFormat.write(content, writer);
            case SARIF -> SarifFormat.write(content, writer);
            case JUNIT -> JunitFormat.write(content, writer);
            case GITHUB -> GithubFormat.write(content, writer);
            case COLLAPSED -> CollapsedFormat.write(content.outcome().report(), writer);
            case PPROF -> throw new AssertionError("not text");
        }
        writer.flush();
    }
}
