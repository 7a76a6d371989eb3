// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as text; {@link HtmlScriptIT} and {@link HtmlPageIT} use it. */
class HtmlFormatTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void noTextOfTheProgramsIsMarkup() {
        String data = data(Contents.hostile());

        assertFalse(data.contains("<"), data);
        assertFalse(data.contains("\u202e"), data);
        assertTrue(json(Contents.hostile()).at("/findings/0/type").asString().startsWith("</script><img src=x "));
    }

    @Test
    void thePolicyAllowsThisStyleAndThisScriptAndNothingElse() throws NoSuchAlgorithmException {
        String page = Contents.text(FileFormat.HTML, Contents.ofAllStandings());
        String style = between(page, "<style>", "</style>");
        String script = between(page, "</script>\n<script>", "</script>");

        assertEquals(
                "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                between(page, "Content-Security-Policy\" content=\"", "\""));
        assertFalse(page.contains("@data@") || page.contains("@script@") || page.contains("@style@"));
        assertFalse(
                page.contains("http://") && !page.contains("http://www.w3.org/2000/svg"), "no other place is named");
    }

    @Test
    void framesAndTextsStandThereOnce() {
        JsonNode data = json(Contents.ofAllStandings());

        assertEquals(5, data.get("findings").size());
        assertEquals(6, data.get("frames").size());
        assertEquals("42", data.at("/frames/1/3").asString());
        assertEquals(List.of(0, 1, 2), numbers(data.at("/findings/0/frames")));
        assertEquals(List.of(1, 2), numbers(data.at("/findings/0/shown")));
    }

    @Test
    void theStandingTellsWhy() {
        JsonNode findings = json(Contents.ofAllStandings()).get("findings");

        assertEquals("failing", findings.get(0).get("standing").asString());
        assertEquals("known", findings.get(1).get("standing").asString());
        assertEquals(
                "suppressed: the pool closes it: at exit, 100% (known.suppressions:12)",
                findings.get(2).get("reason").asString());
    }

    @Test
    void samplesAreATable() {
        Content content = Contents.of(List.of(), List.of(io.unclosed.model.Samples.sampledJvm("a.jsonl")), List.of());

        JsonNode samples = json(content).at("/jvms/0/samples");

        assertEquals(
                "[\"java.io.FileInputStream\",\"java.net.Socket\"]",
                samples.get("types").toString());
        assertEquals("[[2,12],[0,0]]", samples.get("counts").toString());
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }

    private static JsonNode json(Content content) {
        return JsonMapper.shared().readTree(data(content));
    }

    private static String data(Content content) {
        Matcher data = DATA.matcher(Contents.text(FileFormat.HTML, content));
        assertTrue(data.find());
        return data.group(1);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
