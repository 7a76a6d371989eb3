// SPDX-License-Identifier: Apache-2.0
/**
 * Suggests the word that a mistyped one probably stands for.
 *
 * <p>Loader: its own process. Importers: {@code cli}, {@code cli.check}, {@code cli.command}, {@code cli.configuration}.
 */
@NullMarked
package io.unclosed.cli.spelling;

import org.jspecify.annotations.NullMarked;
