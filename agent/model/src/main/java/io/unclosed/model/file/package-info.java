// SPDX-License-Identifier: Apache-2.0
/**
 * Files that a stranger may have written: which folders only the user can change, and which files are read.
 *
 * <p>Loader: the agent's. It needs nothing outside {@code java.base}. Importers: {@code cli}, {@code core}, {@code maven}.
 */
@NullMarked
package io.unclosed.model.file;

import org.jspecify.annotations.NullMarked;
