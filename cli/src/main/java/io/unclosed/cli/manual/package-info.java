// SPDX-License-Identifier: Apache-2.0
/**
 * Man pages and the completion script, made of the same descriptions as the help.
 *
 * <p>Loader: its own process; runs in the build. Importers: none.
 */
@NullMarked
package io.unclosed.cli.manual;

import org.jspecify.annotations.NullMarked;
