// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.cli.terminal.Glyphs;
import java.time.ZoneId;
import picocli.CommandLine.Help.Ansi;

/**
 * How a report is to look.
 *
 * @param width columns that a line may fill
 * @param allFrames whether frames of the JDK and of frameworks are shown too
 * @param zone the time zone of the reader
 */
public record Layout(int width, Glyphs glyphs, Ansi ansi, boolean allFrames, ZoneId zone) {}
