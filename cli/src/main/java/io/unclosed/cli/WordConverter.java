// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a value by its word, and tells all words where it is none of them. */
final class WordConverter<T> implements ITypeConverter<T> {

    private final List<T> values;
    private final Function<T, String> word;

    WordConverter(T[] values, Function<T, String> word) {
        this.values = Arrays.asList(values);
        this.word = word;
    }

    @Override
    public T convert(String given) {
        return values.stream()
                .filter(value -> word.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + given + "' is none of " + words()));
    }

    private String words() {
        return values.stream().map(word).collect(Collectors.joining(", "));
    }
}
