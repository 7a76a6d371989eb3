// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.report.Verdict;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a verdict by its word. */
final class VerdictConverter implements ITypeConverter<Verdict> {

    @Override
    public Verdict convert(String word) {
        return Verdict.of(word)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is no verdict; use one or more of " + Verdict.words()));
    }
}
