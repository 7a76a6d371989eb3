// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks through a class file for methods of some names and for some annotations, without making objects of anything
 * else in it: nearly every class that a program loads is looked at, and nearly none has one.
 *
 * <p>See the Java Virtual Machine Specification, chapter 4. A class file that is not as it says is the JVM's to refuse.
 */
final class ClassFileScanner {

    /** The possible contents of a class file. */
    record Seen(boolean members, boolean annotations) {
        static final Seen NOTHING = new Seen(false, false);
    }

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD_HANDLE = 15;
    private static final int FIRST_CONSTANT = 10;

    /** Of a method's name. */
    private static final int MOST_LETTERS = 255;

    /** By their lengths, so that nearly every text is passed over at once. */
    private final byte[][][] names;

    /** For each name length: a bit mask of the possible first letters. Several letters may share a bit. */
    private final int[] firstLetters = new int[MOST_LETTERS + 1];

    private final byte[][] annotations;

    /**
     * A glance for some things.
     *
     * @param names of methods
     * @param annotations simple names
     */
    ClassFileScanner(Iterable<String> names, Iterable<String> annotations) {
        this.names = byLength(encoded(names, "", ""));
        for (int length = 1; length <= MOST_LETTERS; length++) {
            for (byte[] name : this.names[length]) {
                firstLetters[length] |= 1 << name[0];
            }
        }
        this.annotations = encoded(annotations, "/", ";");
    }

    private static byte[][][] byLength(byte[][] texts) {
        byte[][][] byLength = new byte[MOST_LETTERS + 1][0][];
        for (byte[] text : texts) {
            byte[][] others = byLength[text.length];
            byte[][] more = Arrays.copyOf(others, others.length + 1);
            more[others.length] = text;
            byLength[text.length] = more;
        }
        return byLength;
    }

    private static byte[][] encoded(Iterable<String> texts, String before, String behind) {
        List<byte[]> encoded = new ArrayList<>();
        for (String text : texts) {
            encoded.add((before + text + behind).getBytes(StandardCharsets.UTF_8));
        }
        return encoded.toArray(new byte[0][]);
    }

    Seen at(byte[] classFile) {
        int constants = unsigned2(classFile, FIRST_CONSTANT - 2);
        boolean[] wanted = new boolean[constants];
        boolean any = false;
        boolean annotated = false;
        int at = FIRST_CONSTANT;
        for (int index = 1; index < constants; index++) {
            int tag = classFile[at];
            if (tag == UTF8) {
                int length = unsigned2(classFile, at + 1);
                wanted[index] = isName(classFile, at + 3, length);
                any |= wanted[index];
                annotated |= isAnnotation(classFile, at + 3, length);
                at += 3 + length;
            } else {
                at += size(tag);
                if (tag == LONG || tag == DOUBLE) {
                    index++; // takes two places
                }
            }
        }
        boolean members = any && declares(classFile, at, wanted);
        return members || annotated ? new Seen(members, annotated) : Seen.NOTHING;
    }

    private static boolean declares(byte[] classFile, int endOfConstants, boolean[] wanted) {
        int interfaces = endOfConstants + 6;
        int at = interfaces + 2 + 2 * unsigned2(classFile, interfaces);
        at = behindMembers(classFile, at);
        int methods = unsigned2(classFile, at);
        at += 2;
        for (int i = 0; i < methods; i++) {
            if (wanted[unsigned2(classFile, at + 2)]) {
                return true;
            }
            at = behindMember(classFile, at);
        }
        return false;
    }

    private boolean isName(byte[] classFile, int start, int length) {
        if (length > MOST_LETTERS || (firstLetters[length] & 1 << classFile[start]) == 0) {
            return false;
        }
        for (byte[] name : names[length]) {
            if (matches(classFile, start, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnnotation(byte[] classFile, int start, int length) {
        if (length == 0 || classFile[start + length - 1] != ';' || classFile[start] != 'L') {
            return false;
        }
        for (byte[] name : annotations) {
            if (length > name.length && matches(classFile, start + length - name.length, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] classFile, int start, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (classFile[start + i] != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int behindMembers(byte[] classFile, int count) {
        int at = count + 2;
        for (int i = unsigned2(classFile, count); i > 0; i--) {
            at = behindMember(classFile, at);
        }
        return at;
    }

    private static int behindMember(byte[] classFile, int member) {
        int at = member + 8;
        for (int i = unsigned2(classFile, member + 6); i > 0; i--) {
            at += 6 + (unsigned2(classFile, at + 2) << 16 | unsigned2(classFile, at + 4));
        }
        return at;
    }

    /** The size of a constant that is no text. */
    private static int size(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 3; // class, string, method type, module, package
            case METHOD_HANDLE -> 4;
            case LONG, DOUBLE -> 9;
            default -> 5;
        };
    }

    private static int unsigned2(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
