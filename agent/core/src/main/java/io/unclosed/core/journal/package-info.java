// SPDX-License-Identifier: Apache-2.0
/**
 * The file that the agent writes as it goes.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.findings}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.journal;

import org.jspecify.annotations.NullMarked;
