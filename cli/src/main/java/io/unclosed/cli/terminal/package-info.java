// SPDX-License-Identifier: Apache-2.0
/**
 * What the command line knows of the world: where it writes to, in which charset, how wide and how colourful.
 *
 * <p>Loader: its own process. Importers: {@code cli}, {@code cli.command}, {@code cli.manual}, {@code cli.text}.
 */
@NullMarked
package io.unclosed.cli.terminal;

import org.jspecify.annotations.NullMarked;
