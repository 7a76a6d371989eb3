// SPDX-License-Identifier: Apache-2.0
/**
 * Inserts the calls of the tracker's verbs into the members that the catalog names.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.cache}, {@code core.findings}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.instrument;

import org.jspecify.annotations.NullMarked;
