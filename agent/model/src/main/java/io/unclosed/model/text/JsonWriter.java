// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.text;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value, compactly, in the order of the calls. Not safe for several threads.
 *
 * <p>Quotes are escaped, and so are characters that are not {@linkplain Printable printable}: a value never breaks a line, nor does a terminal
 * obey it, and a reader gets it back as it was.
 */
public final class JsonWriter {

    private final Appendable out;
    private boolean first = true;

    public JsonWriter(Appendable out) {
        this.out = out;
    }

    /** One object on its own, as a string. */
    public static String object(Consumer<JsonWriter> members) {
        StringBuilder text = new StringBuilder(256);
        new JsonWriter(text).value(members);
        return text.toString();
    }

    /** Opens an object at the top; {@link #end} closes it. Needs no lambda, which the agent's start would pay for. */
    public JsonWriter begin() {
        raw("{");
        first = true;
        return this;
    }

    /** Closes what {@link #begin} opened. */
    public JsonWriter end() {
        raw("}");
        first = false;
        return this;
    }

    /** An object as a value, at the top or in an array. */
    public JsonWriter value(Consumer<JsonWriter> members) {
        separate();
        nested('{', members, '}');
        return this;
    }

    /** A member that is an object. */
    public JsonWriter object(String name, Consumer<JsonWriter> members) {
        name(name);
        nested('{', members, '}');
        return this;
    }

    /** A member that is an array. */
    public <T> JsonWriter array(String name, Iterable<T> items, java.util.function.BiConsumer<JsonWriter, T> each) {
        name(name);
        nested('[', writer -> items.forEach(item -> each.accept(writer, item)), ']');
        return this;
    }

    /** A member that is an array; left out where there are no items. */
    public <T> JsonWriter arrayUnlessEmpty(
            String name, List<T> items, java.util.function.BiConsumer<JsonWriter, T> each) {
        return items.isEmpty() ? this : array(name, items, each);
    }

    /** An array as a value of an array. */
    public <T> JsonWriter array(Iterable<T> items, java.util.function.BiConsumer<JsonWriter, T> each) {
        separate();
        nested('[', writer -> items.forEach(item -> each.accept(writer, item)), ']');
        return this;
    }

    /** A string as a value of an array. */
    public JsonWriter value(String text) {
        separate();
        quoted(text);
        return this;
    }

    /** A number as a value of an array. */
    public JsonWriter value(long number) {
        separate();
        raw(Long.toString(number));
        return this;
    }

    /** A member that is a string; left out where the value is null. */
    public JsonWriter member(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
        return this;
    }

    /** A member that is a whole number. */
    public JsonWriter member(String name, long value) {
        name(name);
        raw(Long.toString(value));
        return this;
    }

    /** A member that is true or false. */
    public JsonWriter member(String name, boolean value) {
        name(name);
        raw(Boolean.toString(value));
        return this;
    }

    private void name(String name) {
        separate();
        quoted(name);
        raw(":");
    }

    private void nested(char open, Consumer<JsonWriter> content, char close) {
        raw(String.valueOf(open));
        first = true;
        content.accept(this);
        raw(String.valueOf(close));
        first = false;
    }

    private void separate() {
        if (!first) {
            raw(",");
        }
        first = false;
    }

    private void quoted(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            escape(escaped, point);
            i += Character.charCount(point);
        }
        raw(escaped.append('"'));
    }

    private static void escape(StringBuilder out, int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> Printable.append(out, point);
        }
    }

    private void raw(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
