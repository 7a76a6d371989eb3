// SPDX-License-Identifier: Apache-2.0
/**
 * Uses internals of the JDK: defining the bootstrap classes, the hook that runs last, and what the
 * collector found and nobody knows of yet.
 *
 * <p>Loader: the agent's. Importers: {@code core}, {@code core.findings}.
 */
@NullMarked
package io.unclosed.core.bootstrap;

import org.jspecify.annotations.NullMarked;
