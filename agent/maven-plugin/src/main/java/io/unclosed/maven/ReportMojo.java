// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.model.OwnerOnly;
import io.unclosed.report.format.Content;
import io.unclosed.report.format.FileFormat;
import io.unclosed.report.format.Sources;
import io.unclosed.report.gate.Baseline;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the resources that the module's tests left unclosed, for people and for other programs. Never fails for findings. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class ReportMojo extends JudgingMojo {

    /** What to write: some of html, json, sarif, junit, github, collapsed, pprof. */
    @Parameter(property = "unclosed.formats", defaultValue = "html")
    private List<String> formats = List.of();

    /** The folder to write to. */
    @Parameter(property = "unclosed.output", defaultValue = "${project.build.directory}/unclosed", required = true)
    private File output;

    @Override
    final void judge(List<Module> modules, List<Path> journals) throws MojoExecutionException, MojoFailureException {
        try {
            Baseline known = baselineIsThere() ? known() : Baseline.NONE;
            Content content =
                    new Content(gate(0, known).judge(read(journals)), known != Baseline.NONE, sources(modules));
            Path folder = output.toPath();
            OwnerOnly.createFolders(folder);
            for (String word : formats) {
                FileFormat format = format(word.strip());
                Path file = folder.resolve(name(format));
                try (OutputStream out = OwnerOnly.newFile(file)) {
                    format.write(content, out);
                }
                info(file.toString());
            }
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write the reports to " + output + ": " + e.getMessage(), e);
        }
    }

    @Override
    final void unwatched(List<String> modules) {
        warn("There is nothing to report: tests ran in " + String.join(", ", modules) + ", and none under the agent");
    }

    private Sources sources(List<Module> modules) throws IOException {
        List<Path> roots =
                modules.stream().flatMap(module -> module.sources().stream()).toList();
        return Sources.under(roots, session().getTopLevelProject().getBasedir().toPath());
    }

    private static FileFormat format(String word) throws MojoExecutionException {
        return Stream.of(FileFormat.values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException("the format " + word + " is none; give some of "
                        + Stream.of(FileFormat.values()).map(FileFormat::word).collect(Collectors.joining(", "))));
    }

    /** As the readers of each format look for it. */
    private static String name(FileFormat format) {
        return switch (format) {
            case HTML -> "index.html";
            case JSON -> "report.json";
            case SARIF -> "report.sarif";
            case JUNIT -> "TEST-unclosed.xml";
            case GITHUB -> "github.txt";
            case COLLAPSED -> "stacks.collapsed";
            case PPROF -> "report.pprof";
        };
    }
}
