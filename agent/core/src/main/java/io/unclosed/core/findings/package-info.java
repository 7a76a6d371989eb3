// SPDX-License-Identifier: Apache-2.0
/**
 * Decides the verdict of each resource, counts it and writes the findings.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.findings;

import org.jspecify.annotations.NullMarked;
