// SPDX-License-Identifier: Apache-2.0
/**
 * A report as a person reads it.
 *
 * <p>Loader: its own process. Importers: {@code cli.command}.
 */
@NullMarked
package io.unclosed.cli.text;

import org.jspecify.annotations.NullMarked;
