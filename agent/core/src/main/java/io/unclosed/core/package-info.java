// SPDX-License-Identifier: Apache-2.0
/**
 * The agent: puts its class loaders in place, instruments, and keeps the books.
 *
 * <p>Loader: the agent's. Importers: none; {@code premain} calls {@code core.Agent} by reflection.
 */
@NullMarked
package io.unclosed.core;

import org.jspecify.annotations.NullMarked;
