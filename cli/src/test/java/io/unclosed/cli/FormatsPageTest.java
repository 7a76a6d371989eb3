// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.cli.command.ReportCommand.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on formats has a row for each that the program knows. A test of the whole runs its snippets. */
class FormatsPageTest {

    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    @Test
    void thePageAndTheProgramKnowTheSameFormats() throws IOException {
        Set<String> ofPage = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Stream.of(Format.values()).map(Format::toString).collect(Collectors.toCollection(TreeSet::new)),
                ofPage);
    }
}
