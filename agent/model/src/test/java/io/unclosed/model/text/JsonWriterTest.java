// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void membersStandInTheOrderOfTheCalls() {
        assertEquals(
                "{\"b\":\"x\",\"a\":-1,\"c\":true,\"d\":{\"e\":false},\"f\":[\"g\",{\"h\":1}],\"i\":2}",
                JsonWriter.object(object -> object.member("b", "x")
                        .member("a", -1)
                        .member("c", true)
                        .object("d", inner -> inner.member("e", false))
                        .array("f", List.of("g", "h"), (array, item) -> {
                            if (item.equals("g")) {
                                array.value(item);
                            } else {
                                array.value(inner -> inner.member(item, 1));
                            }
                        })
                        .member("i", 2)));
    }

    @Test
    void emptyObjectsAndArraysNeedNoCommas() {
        assertEquals(
                "{\"a\":{},\"b\":[],\"c\":[{},{}]}",
                JsonWriter.object(object -> object.object("a", inner -> {})
                        .array("b", List.of(), (array, item) -> {})
                        .array("c", List.of(1, 2), (array, item) -> array.value(inner -> {}))));
    }

    @Test
    void aMemberThatIsNullIsLeftOut() {
        String nothing = null;

        assertEquals(
                "{\"b\":\"\"}",
                JsonWriter.object(object -> object.member("a", nothing).member("b", "")));
    }

    @Test
    void everyCharacterComesBackAsItWas() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                all.append((char) c);
            }
        }
        all.appendCodePoint(0x1F600).append("\"\\/");

        assertEquals(all.toString(), roundTrip(all.toString()));
    }

    @Test
    void nothingBreaksALine() {
        String json = written("a\nb\rc\u0085d\u2028e\u2029f\u000bg\u000ch\u001f");

        assertFalse(json.matches("(?s).*[\\x00-\\x1f\\u2028\\u2029].*"));
        assertEquals("{\"x\":\"\\n\\r\\t\\u0000\\u007F\\u2028\\u2029\"}", written("\n\r\t\u0000\u007f\u2028\u2029"));
    }

    @Test
    void loneSurrogatesSurviveAsEscapes() {
        assertEquals("{\"x\":\"\\uD83D\"}", written("\ud83d"));
        assertEquals("{\"x\":\"\\uDE00a\"}", written("\ude00a"));
        assertEquals("{\"x\":\"\\uD83D\ud83d\ude00\\uDE00\"}", written("\ud83d\ud83d\ude00\ude00"));
    }

    @Test
    void namesAreEscapedToo() {
        assertEquals("{\"a\\\"b\":1}", JsonWriter.object(object -> object.member("a\"b", 1)));
    }

    @Test
    void whatTheTargetRefusesIsNotSwallowed() {
        Appendable broken = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        };

        assertThrows(UncheckedIOException.class, () -> new JsonWriter(broken).value("x"));
    }

    private static String written(String text) {
        return JsonWriter.object(object -> object.member("x", text));
    }

    private static String roundTrip(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(written(text).getBytes(StandardCharsets.UTF_8))) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            assertEquals("x", parser.nextFieldName());
            String value = parser.nextTextValue();
            assertEquals(JsonToken.END_OBJECT, parser.nextToken());
            return value;
        }
    }
}
