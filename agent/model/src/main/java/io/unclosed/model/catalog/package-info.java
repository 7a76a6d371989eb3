// SPDX-License-Identifier: Apache-2.0
/**
 * The catalog: which classes hold something native, what opens them and what closes them, in one text grammar for the
 * built-in types and the user's.
 *
 * <p>Loader: the agent's. Importers: {@code cli}, {@code core}, {@code maven}, {@code model}, {@code model.suppress}, {@code report}. It lives beside the report model because both
 * of them need it and neither may import the other. Nothing outside {@code java.base}: the agent
 * carries it. The code that runs at start is written with plain loops, since each lambda and regular expression that runs
 * before the program does costs the program's start-up.
 */
@NullMarked
package io.unclosed.model.catalog;

import org.jspecify.annotations.NullMarked;
