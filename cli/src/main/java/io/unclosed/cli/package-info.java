// SPDX-License-Identifier: Apache-2.0
/**
 * The command line's entrance: the root command, its global options, and how mistakes are told.
 *
 * <p>Loader: its own process. Importers: {@code cli.manual}.
 */
@NullMarked
package io.unclosed.cli;

import org.jspecify.annotations.NullMarked;
