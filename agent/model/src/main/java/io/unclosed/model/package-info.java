// SPDX-License-Identifier: Apache-2.0
/**
 * The report model: findings, as immutable records, and the fingerprint that names a finding.
 *
 * <p>Loader: the agent's. Importers: {@code cli}, {@code core}, {@code maven}, {@code model.suppress}, {@code report}. No agent code, and nothing
 * outside {@code java.base} in this package, because the agent carries it.
 */
@NullMarked
package io.unclosed.model;

import org.jspecify.annotations.NullMarked;
