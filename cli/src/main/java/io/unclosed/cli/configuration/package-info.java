// SPDX-License-Identifier: Apache-2.0
/**
 * Values of options from the environment and from files.
 *
 * <p>Loader: its own process. Importers: {@code cli}.
 */
@NullMarked
package io.unclosed.cli.configuration;

import org.jspecify.annotations.NullMarked;
