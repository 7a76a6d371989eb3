// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One command's man page in the macros of man(7). */
final class ManPage {

    private final CommandSpec command;
    private final String day;
    private final StringBuilder page = new StringBuilder();

    ManPage(CommandLine line, String day) {
        this.command = line.getCommandSpec();
        this.day = day;
    }

    String text() {
        String name = command.qualifiedName("-");
        line(".TH \"" + name.toUpperCase(java.util.Locale.ROOT) + "\" \"1\" \"" + day + "\" \"Unclosed\" \"Unclosed\"");
        line(".SH NAME");
        line(escaped(name) + " \\- " + escaped(header()));
        line(".SH SYNOPSIS");
        line(".nh"); // a name that is broken at a hyphen cannot be copied
        line(".ad l");
        line(escaped(synopsis()));
        section("DESCRIPTION", List.of(command.usageMessage().description()));
        parameters();
        options();
        subcommands();
        exitStatus();
        footer();
        seeAlso();
        return page.toString();
    }

    /** A page's line about itself has no full stop. */
    private String header() {
        String header = String.join(" ", command.usageMessage().header()).strip();
        return header.endsWith(".") ? header.substring(0, header.length() - 1) : header;
    }

    private String synopsis() {
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        return String.join(" ", help.synopsis(0).strip().split("\\s+"));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(".SH " + title);
            lines.forEach(text -> line(escaped(text)));
        }
    }

    private void parameters() {
        List<PositionalParamSpec> parameters = command.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .toList();
        if (!parameters.isEmpty()) {
            line(".SH ARGUMENTS");
            for (PositionalParamSpec parameter : parameters) {
                entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", description(parameter));
            }
        }
    }

    private void options() {
        line(".SH OPTIONS");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                entry(names(option), description(option));
            }
        }
    }

    private static String names(OptionSpec option) {
        String names = Arrays.stream(option.names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        return option.arity().max() == 0 ? names : names + " \\fI" + escaped(option.paramLabel()) + "\\fR";
    }

    private static String description(ArgSpec argument) {
        return escaped(String.join(" ", argument.description()));
    }

    private void subcommands() {
        if (!command.subcommands().isEmpty()) {
            line(".SH COMMANDS");
            command.subcommands().forEach((name, line) -> {
                String header =
                        String.join(" ", line.getCommandSpec().usageMessage().header());
                entry("\\fB" + escaped(name) + "\\fR", escaped(header.strip()));
            });
        }
    }

    private void exitStatus() {
        if (!command.usageMessage().exitCodeList().isEmpty()) {
            line(".SH EXIT STATUS");
            command.usageMessage().exitCodeList().forEach((code, meaning) -> entry(escaped(code), escaped(meaning)));
        }
    }

    /** As it is laid out: most of it is examples. */
    private void footer() {
        String[] footer = command.usageMessage().footer();
        if (footer.length > 0) {
            line(".SH NOTES");
            line(".nf");
            Arrays.stream(footer)
                    .dropWhile(String::isBlank)
                    .forEach(text -> line(text.isBlank() ? ".sp" : escaped(text)));
            line(".fi");
        }
    }

    private void seeAlso() {
        line(".SH SEE ALSO");
        CommandLine parent = command.commandLine().getParent();
        String pages = parent == null
                ? command.subcommands().keySet().stream()
                        .map(name -> page(command.name() + "-" + name))
                        .collect(Collectors.joining(", "))
                : page(parent.getCommandName());
        line(pages);
    }

    private static String page(String name) {
        return "\\fB" + escaped(name) + "\\fR(1)";
    }

    private void entry(String term, String text) {
        line(".TP");
        line(term);
        line(text);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** What roff would take for its own: backslashes, hyphens, and a dot or a quote at the start of a line. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
