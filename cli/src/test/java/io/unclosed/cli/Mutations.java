// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Endless mutations of some texts: of their bits, bytes, lines and JSON values. The same for the same seed. */
final class Mutations {

    /** A value of a member: a string, a number, true or false. */
    private static final Pattern VALUE = Pattern.compile("(?<=\":)(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9]+|true|false)");

    private static final Pattern MEMBER =
            Pattern.compile("\"[a-z]+\":(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9]+|true|false),");

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "1e999999999",
            "-0.0",
            "null",
            "true",
            "{}",
            "[]",
            "[{}]",
            "[[[[[[]]]]]]",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "\"\"",
            "\"\\u0000\\u001b[2J\\r\\n\"",
            "\"\\ud800\"",
            "\"2026-11-23T12:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"" + "$$".repeat(3_000) + "\"",
            "\"" + "x".repeat(20_000) + "\"");

    private final Random random;
    private final List<byte[]> originals;

    Mutations(long seed, List<byte[]> originals) {
        this.random = new Random(seed);
        this.originals = originals;
    }

    byte[] next() {
        byte[] bytes = original();
        int rounds = 1 + random.nextInt(3);
        for (int round = 0; round < rounds; round++) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) {
            return original();
        }
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> spliced(bytes, original());
            case 3 -> without(bytes);
            case 4 -> lines(bytes);
            case 5 -> memberTwiceOrNever(bytes);
            default -> otherValue(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The start of one and the end of another, or of itself. */
    private byte[] spliced(byte[] one, byte[] other) {
        int start = random.nextInt(one.length);
        int end = random.nextInt(other.length);
        byte[] spliced = Arrays.copyOf(one, start + other.length - end);
        System.arraycopy(other, end, spliced, start, other.length - end);
        return spliced;
    }

    private byte[] without(byte[] bytes) {
        int start = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, start + 1 + random.nextInt(20));
        byte[] without = Arrays.copyOf(bytes, bytes.length - (end - start));
        System.arraycopy(bytes, end, without, start, bytes.length - end);
        return without;
    }

    /** Whole lines in another order, left out, or there twice. */
    private byte[] lines(byte[] bytes) {
        List<String> lines = new ArrayList<>(Arrays.asList(text(bytes).split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return bytes(String.join("\n", lines));
    }

    private byte[] memberTwiceOrNever(byte[] bytes) {
        String text = text(bytes);
        List<MatchResult> members = MEMBER.matcher(text).results().toList();
        if (members.isEmpty()) {
            return flipped(bytes);
        }
        MatchResult member = members.get(random.nextInt(members.size()));
        String instead = random.nextBoolean() ? "" : member.group() + member.group();
        return bytes(text.substring(0, member.start()) + instead + text.substring(member.end()));
    }

    private byte[] otherValue(byte[] bytes) {
        String text = text(bytes);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return flipped(bytes);
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String instead = VALUES.get(random.nextInt(VALUES.size()));
        return bytes(text.substring(0, value.start()) + instead + text.substring(value.end()));
    }

    private byte[] original() {
        return originals.get(random.nextInt(originals.size()));
    }

    /** Each byte a character, so that nothing gets lost. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
