// SPDX-License-Identifier: Apache-2.0
/**
 * Guesses what a mistyped word was meant to be.
 *
 * <p>Floor: outside. Importers: {@code cli}, {@code cli.check}.
 */
@NullMarked
package io.unclosed.cli.spelling;

import org.jspecify.annotations.NullMarked;
