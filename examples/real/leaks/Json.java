// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, strings, numbers and so on. It trusts that the text is JSON. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(Path file) throws IOException {
        return new Json(Files.readString(file)).value();
    }

    private Object value() {
        char c = next();
        switch (c) {
            case '{': {
                Map<String, Object> map = new LinkedHashMap<>();
                for (char d = next(); d != '}'; d = next()) {
                    if (d == ',') {
                        continue;
                    }
                    String key = string();
                    if (next() != ':') {
                        throw new IllegalArgumentException("expected ':' at " + at);
                    }
                    map.put(key, value());
                }
                return map;
            }
            case '[': {
                List<Object> list = new ArrayList<>();
                for (char d = next(); d != ']'; d = next()) {
                    if (d != ',') {
                        at--;
                        list.add(value());
                    }
                }
                return list;
            }
            case '"':
                return string();
            default:
                int from = at - 1;
                while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0
                        || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                String word = text.substring(from, at);
                return switch (word) {
                    case "true" -> true;
                    case "false" -> false;
                    case "null" -> null;
                    default -> word.matches("-?\\d+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
                };
        }
    }

    /** The rest of a string whose opening quote has been read. */
    private String string() {
        StringBuilder out = new StringBuilder();
        for (char c; (c = text.charAt(at++)) != '"';) {
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(at++);
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at++);
    }
}
