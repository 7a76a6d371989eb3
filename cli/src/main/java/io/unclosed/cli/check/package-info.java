// SPDX-License-Identifier: Apache-2.0
/**
 * Compares rules files with class files, without loading a class: which members the agent would find, and which not.
 *
 * <p>Loader: its own process. Importers: {@code cli.command}, {@code cli.text}.
 */
@NullMarked
package io.unclosed.cli.check;

import org.jspecify.annotations.NullMarked;
