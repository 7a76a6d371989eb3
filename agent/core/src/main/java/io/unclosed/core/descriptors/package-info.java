// SPDX-License-Identifier: Apache-2.0
/**
 * Compares the descriptors that the process has open, on Linux, with their known holders.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.findings}.
 */
@NullMarked
package io.unclosed.core.descriptors;

import org.jspecify.annotations.NullMarked;
