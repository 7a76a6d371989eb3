// SPDX-License-Identifier: Apache-2.0
/**
 * Holds rules files against class files, without loading a class: what the agent would find there, and what not.
 *
 * <p>Loader: its own process. Importers: {@code cli.command}, {@code cli.text}.
 */
@NullMarked
package io.unclosed.cli.check;

import org.jspecify.annotations.NullMarked;
