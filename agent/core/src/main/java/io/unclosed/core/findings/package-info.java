// SPDX-License-Identifier: Apache-2.0
/**
 * Finds out what became of each resource and keeps the books of it.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.findings;

import org.jspecify.annotations.NullMarked;
