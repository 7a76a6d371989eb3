// SPDX-License-Identifier: Apache-2.0
/**
 * One class a command, and the options that several of them share.
 *
 * <p>Loader: its own process. Importers: {@code cli}.
 */
@NullMarked
package io.unclosed.cli.command;

import org.jspecify.annotations.NullMarked;
