// SPDX-License-Identifier: Apache-2.0
/**
 * The output of the agent: lines on standard error, and nothing on standard output.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.testsupport}.
 */
@NullMarked
package io.unclosed.core.output;

import org.jspecify.annotations.NullMarked;
