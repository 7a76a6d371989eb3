// SPDX-License-Identifier: Apache-2.0
/**
 * Files that may be a stranger's: which folders nobody else can change, and what is read at all.
 *
 * <p>Loader: the agent's. It needs nothing outside {@code java.base}. Importers: {@code cli}, {@code core}, {@code maven}.
 */
@NullMarked
package io.unclosed.model.file;

import org.jspecify.annotations.NullMarked;
