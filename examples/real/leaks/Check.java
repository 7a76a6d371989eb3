// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON report and asserts what is in it. Arguments: REPORT, then either {@code none} or
 * TYPE CLASS:LINE[,CLASS:LINE] COUNT: all findings are leaked, rescued or open, match the type (a regular
 * expression), have one of the culprits, and together count so many resources. Exit status 0 when so, 3 when not.
 */
public final class Check {
    private final String text;
    private int at;

    private Check(String text) {
        this.text = text;
    }

    public static void main(String[] args) throws Exception {
        Map<?, ?> report = (Map<?, ?>) new Check(Files.readString(Path.of(args[0]))).value();
        List<String> wrong = new ArrayList<>();
        if (!"unclosed-report".equals(report.get("format"))) {
            wrong.add("not a report: format is " + report.get("format"));
        }
        if (!Boolean.TRUE.equals(report.get("complete"))) {
            wrong.add("the report is not complete");
        }
        List<?> findings = (List<?>) report.get("findings");
        if (findings == null) {
            wrong.add("no list of findings");
            findings = List.of();
        }
        boolean none = args[1].equals("none");
        long count = 0;
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            Map<?, ?> culprit = finding.get("culprit") instanceof Map<?, ?> map ? map : Map.of();
            String at = culprit.get("class") + ":" + culprit.get("line");
            long n = finding.get("count") instanceof Number number ? number.longValue() : 0;
            if (!none && List.of(args[2].split(",")).contains(at)
                    && String.valueOf(finding.get("type")).matches(args[1])
                    && List.of("leaked", "rescued", "open").contains(String.valueOf(finding.get("verdict")))) {
                count += n;
            } else {
                wrong.add("not expected: " + finding.get("verdict") + " " + finding.get("type") + " " + at
                        + " (" + n + ")");
            }
        }
        if (!none && count != Long.parseLong(args[3])) {
            wrong.add("expected " + args[3] + " at " + args[2] + " but found " + count);
        }
        wrong.forEach(line -> System.out.println("  " + line));
        System.exit(wrong.isEmpty() ? 0 : 3);
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
