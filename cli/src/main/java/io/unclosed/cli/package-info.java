// SPDX-License-Identifier: Apache-2.0
/**
 * The command line's entrance: the root command, its global options, and how mistakes are told.
 *
 * <p>Floor: outside, a program of its own. Importers: none.
 */
@NullMarked
package io.unclosed.cli;

import org.jspecify.annotations.NullMarked;
