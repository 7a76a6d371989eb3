// SPDX-License-Identifier: Apache-2.0
/**
 * For tests: the listeners that tell the agent which test runs, the assertion, and the annotation.
 *
 * <p>Loader: the program's; it calls the bootstrap classes. Where the agent does not run, the
 * listeners do nothing. Importers: tests ({@link io.unclosed.junit.LeakAssertions}, {@link io.unclosed.junit.AllowLeaks});
 * the launcher and TestNG, which find the listeners as services.
 */
@NullMarked
package io.unclosed.junit;

import org.jspecify.annotations.NullMarked;
