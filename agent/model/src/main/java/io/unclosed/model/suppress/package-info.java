// SPDX-License-Identifier: Apache-2.0
/**
 * Suppressions: rules that accept findings, each with a reason, and the text file that holds them.
 *
 * <p>Loader: the agent's, so that its summary agrees with the gate; nothing outside
 * {@code java.base}. Importers: {@code cli}, {@code core}, {@code maven}, {@code report}.
 */
@NullMarked
package io.unclosed.model.suppress;

import org.jspecify.annotations.NullMarked;
