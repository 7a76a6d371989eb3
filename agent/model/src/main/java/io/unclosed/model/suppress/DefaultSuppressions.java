// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The built-in rules, for leaks of common libraries that are known and that their users cannot correct. */
public final class DefaultSuppressions {

    /** What reports call their file. */
    public static final String FILE = "default.suppressions";

    private DefaultSuppressions() {}

    /** Reads them, anew at each call. */
    public static List<Suppression> rules() {
        try {
            return new SuppressionParser(FILE).parse(text());
        } catch (SuppressionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file as it stands. */
    static String text() {
        try (InputStream in = DefaultSuppressions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
