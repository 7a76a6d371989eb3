// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a finding so that the name survives what does not change the bug: moved lines, recompilation, another JDK, and
 * the numbers that compilers and the JVM give to lambdas, proxies, accessors and anonymous classes.
 *
 * <p>It is a hash of the resource type, its owner and the frames outside the JDK, innermost first.
 */
public final class Fingerprint {

    /** Beyond so many frames of the program the stack says who called, not what is wrong. */
    private static final int FRAMES = 12;

    private static final int BYTES = 8;

    private static final Pattern LAMBDA_CLASS = Pattern.compile("\\$\\$Lambda.*");
    private static final Pattern GENERATED_CLASS = Pattern.compile("\\$\\$.*?(CGLIB|ByteBuddy|Proxy)\\$\\$[0-9a-f]+");
    /** Byte Buddy's random names, and the address in the name of a hidden class. */
    private static final Pattern RANDOM_NAME =
            Pattern.compile("(?<=\\$(ByteBuddy|HibernateProxy)\\$)\\w+|/0x[0-9a-f]+");

    private static final Pattern NUMBER = Pattern.compile("(?<=\\$|Proxy|Accessor)\\d+");

    private Fingerprint() {}

    /** 16 hexadecimal digits. */
    public static String of(String type, String owner, List<Frame> frames) {
        MessageDigest digest = sha256();
        update(digest, type);
        update(digest, owner);
        frames.stream()
                .filter(frame -> !frame.jdk())
                .map(frame -> normalised(frame.className()) + "." + normalised(frame.method()))
                .limit(FRAMES)
                .forEach(frame -> update(digest, frame));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    static String normalised(String name) {
        String plain = LAMBDA_CLASS.matcher(name).replaceFirst("\\$\\$Lambda");
        plain = GENERATED_CLASS.matcher(plain).replaceAll("\\$\\$$1");
        plain = RANDOM_NAME.matcher(plain).replaceAll("");
        return NUMBER.matcher(plain).replaceAll("");
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
