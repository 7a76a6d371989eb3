// SPDX-License-Identifier: Apache-2.0
/**
 * The surroundings of the command line: its output, the charset, the width and the colours.
 *
 * <p>Loader: its own process. Importers: {@code cli}, {@code cli.command}, {@code cli.manual}, {@code cli.text}.
 */
@NullMarked
package io.unclosed.cli.terminal;

import org.jspecify.annotations.NullMarked;
