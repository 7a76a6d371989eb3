// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import org.jspecify.annotations.Nullable;

/** What an open descriptor stands for, on Linux. */
public enum DescriptorKind {
    /** Also a device or a named pipe. */
    FILE("file"),
    DIRECTORY("directory"),
    SOCKET("socket"),
    PIPE("pipe"),
    EVENTPOLL("eventpoll"),
    EVENTFD("eventfd"),
    INOTIFY("inotify");

    private final String word;

    DescriptorKind(String word) {
        this.word = word;
    }

    /** As rules write it. */
    public String word() {
        return word;
    }

    /** The kind of that word, or null. */
    static @Nullable DescriptorKind of(String word) {
        for (DescriptorKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** All words, for messages. */
    static String words() {
        StringBuilder words = new StringBuilder();
        for (DescriptorKind kind : values()) {
            words.append(words.length() == 0 ? "" : ", ").append(kind.word);
        }
        return words.toString();
    }
}
