// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes paths as URI references, RFC 3986. */
final class Uris {

    private static final String PLAIN = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Uris() {}

    /** A relative reference for a relative path, and a URI of a file for an absolute one. */
    static String of(String path) {
        String slashes = path.replace('\\', '/');
        boolean drive = slashes.matches("[A-Za-z]:/.*");
        String prefix = drive ? "file:///" : slashes.startsWith("/") ? "file://" : "";
        StringBuilder uri = new StringBuilder(prefix);
        for (byte b : slashes.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%" + HEX.toHexDigits(b));
        }
        return uri.toString();
    }
}
