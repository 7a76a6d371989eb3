// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page for a browser: one file that needs no other and asks no network.
 *
 * <p>Its policy allows just this style and this script, by their hashes: even if a name of the program's broke out of its
 * place, nothing that it brought along would run or load.
 */
final class HtmlFormat {

    private static final List<String> SCRIPTS = List.of("page", "filters", "list", "detail", "flame", "time", "main");

    private HtmlFormat() {}

    static void write(Content content, Appendable out) throws IOException {
        String style = resource("report.css");
        String script = SCRIPTS.stream().map(name -> resource(name + ".js")).collect(Collectors.joining("\n"));
        String[] page = resource("report.html")
                .replace("@policy@", policy(style, script))
                .replace("@style@", style)
                .split("@data@", 2);
        out.append(page[0]);
        new HtmlData(content).write(out);
        out.append(page[1].replace("@script@", script));
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFormat.class.getResourceAsStream("html/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
