// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.cache.StartCache;
import io.unclosed.core.instrument.CatalogSummary;
import io.unclosed.core.instrument.Targets;
import io.unclosed.core.journal.JournalFile;
import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.core.output.StandardError;
import io.unclosed.model.file.InputFile;
import io.unclosed.model.file.UnfitFileException;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that can fail for a reason that the user must hear of, done before anything is changed in the JVM.
 *
 * @param suppressions of the user
 * @param problems errors in rules that came along with a library: no reason to stop the program
 */
record Setup(
        Options options,
        Rules rules,
        Targets targets,
        StartCache cache,
        List<Suppression> suppressions,
        JournalFile journal,
        List<String> problems) {

    /** @param agent tells this agent from all others; 0 if it cannot, and then nothing is kept of the start */
    static Setup of(Options options, long agent) throws OptionException {
        List<String> problems = new ArrayList<>();
        Rules rules = Rules.read(options, problems);
        boolean keeps = options.cache() && agent != 0 && problems.isEmpty();
        StartCache cache = keeps ? StartCache.of(agent, rules.text()) : StartCache.off();
        CatalogSummary catalogSummary = cache.catalogSummary();
        Targets targets =
                catalogSummary == null ? new Targets(rules.parse(problems)) : new Targets(catalogSummary, rules);
        if (!problems.isEmpty()) {
            cache = StartCache.off(); // they are to be told again
        }
        List<Suppression> suppressions = suppressions(options.suppressions());
        return new Setup(options, rules, targets, cache, suppressions, journal(options), problems);
    }

    /** Read at the start, although the summary is the first to need them: so that a mistyped one is reported at once. */
    private static List<Suppression> suppressions(List<Path> files) throws OptionException {
        List<Suppression> rules = new ArrayList<>();
        for (Path file : files) {
            try {
                rules.addAll(new SuppressionParser(file.toString()).parse(InputFile.text(file)));
            } catch (SuppressionException e) {
                throw new OptionException(String.valueOf(e.getMessage()));
            } catch (NoSuchFileException e) {
                throw new OptionException("option suppressions: there is no file '" + file + "'");
            } catch (UnfitFileException e) {
                throw new OptionException(
                        "option suppressions: cannot read '" + file + "', it " + e.why() + ": name another file");
            } catch (IOException e) {
                throw new OptionException("option suppressions: cannot read '" + file + "' as UTF-8 text (" + e + ")");
            }
        }
        return rules;
    }

    /** A service must not stop for the lack of a folder that its user did not ask for. */
    private static JournalFile journal(Options options) throws OptionException {
        Path dest = options.dest();
        try {
            return JournalFile.create(dest);
        } catch (IOException e) {
            if (!options.destGiven()) {
                StandardError.say("no journal is written and the summary at the end is all there is, because of '"
                        + dest.toAbsolutePath() + "' (" + e + "): give a folder you can write to, dest=DIR");
                return JournalFile.none();
            }
            throw new OptionException("option dest: cannot write to '" + dest.toAbsolutePath() + "' (" + e
                    + "): give a folder you can write to, dest=DIR");
        }
    }
}
