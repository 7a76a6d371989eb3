// SPDX-License-Identifier: Apache-2.0
/**
 * Small programs to run under the agent. A line that must be reported is marked with the verdict, {@code // leaked},
 * {@code // rescued} or {@code // open}; no other line may be.
 *
 * <p>Loader: the program's; these are programs under observation. Importers: none.
 */
@NullMarked
package io.unclosed.examples;

import org.jspecify.annotations.NullMarked;
