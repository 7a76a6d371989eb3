// SPDX-License-Identifier: Apache-2.0
/**
 * The options that the user gave.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.findings}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.options;

import org.jspecify.annotations.NullMarked;
