// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.spelling.Nearest;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import io.unclosed.model.suppress.DefaultSuppressions;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import io.unclosed.model.suppress.Suppressions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads suppressions files for the commands, and reports their errors. */
final class SuppressionFiles {

    private SuppressionFiles() {}

    /** The rules of all files, in their order, with the built-in ones behind them if they are wanted. */
    static Suppressions read(List<Path> files, boolean defaults) {
        List<Suppression> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(read(file)));
        return new Suppressions(rules, defaults ? DefaultSuppressions.rules() : List.of());
    }

    private static List<Suppression> read(Path file) {
        try {
            return new SuppressionParser(file.toString()).parse(InputFile.text(file));
        } catch (SuppressionException e) {
            String guess = Nearest.to(e.typed(), e.words())
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            throw new CommandFailure(ExitStatus.USAGE, e.getMessage() + guess, e);
        } catch (UnfitFileException e) {
            throw new CommandFailure(ExitStatus.USAGE, "--suppressions " + e.getMessage() + "; name another file", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "--suppressions " + file + " cannot be read as UTF-8 text; name a file that is there",
                    e);
        }
    }
}
