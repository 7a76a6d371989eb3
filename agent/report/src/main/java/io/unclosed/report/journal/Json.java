// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON library at its strictest: what no writer of ours would write is refused before it costs memory. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(1 << 20)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            // Interning would keep a stranger's names for the life of the JVM, and names that share a hash cost time.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** Of an object with all that is in it, in characters; the deepest stacks that an agent writes take a third. */
    private static final int MOST = 8 << 20;

    private static final int CHARACTERS_OF_VALUE = 64;

    /** Stands for null, which reads like an absent member. */
    private static final Object NOTHING = new Object();

    private final JsonParser parser;
    private int spent;

    private Json(JsonParser parser) {
        this.parser = parser;
    }

    /** A parser of a text in a known charset, which the library would guess. It closes the reader with itself. */
    static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** A text that is one object and nothing else. */
    static JsonObject object(String text) throws MalformedException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedException("it does not start with {");
            }
            JsonObject object = new Json(parser).object();
            if (parser.nextToken() != null) {
                throw new MalformedException("something follows the closing }");
            }
            return object;
        } catch (JsonProcessingException e) {
            throw new MalformedException(reason(e));
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    /** The object whose opening brace the parser has just read. */
    static JsonObject object(JsonParser parser) throws IOException, MalformedException {
        return new Json(parser).object();
    }

    /** The library's message, without the place. */
    static String reason(JsonProcessingException e) {
        String words = e.getOriginalMessage();
        int end = words.indexOf('\n');
        return end < 0 ? words : words.substring(0, end);
    }

    private JsonObject object() throws IOException, MalformedException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            spend(name.length());
            Object value = value();
            if (members.put(name, value) != null) {
                throw new MalformedException("it has the member \"" + name + "\" twice");
            }
        }
        members.values().removeIf(value -> value == NOTHING);
        return new JsonObject(members);
    }

    private Object value() throws IOException, MalformedException {
        spend(CHARACTERS_OF_VALUE);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> NOTHING;
            default -> text();
        };
    }

    private List<Object> array() throws IOException, MalformedException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private String text() throws IOException, MalformedException {
        String text = parser.getText();
        spend(text.length());
        return text;
    }

    private void spend(int characters) throws MalformedException {
        spent += characters;
        if (spent > MOST) {
            throw new MalformedException("it holds more than any that an agent writes");
        }
    }
}
