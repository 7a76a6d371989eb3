// SPDX-License-Identifier: Apache-2.0
/**
 * Text that is written: printable, or JSON. The agent carries this package, so it has no dependency; reading JSON, which the
 * agent never does, is elsewhere and uses a library.
 *
 * <p>Loader: the agent's. Importers: {@code cli}, {@code core}, {@code maven}, {@code model}, {@code report}.
 */
@NullMarked
package io.unclosed.model.text;

import org.jspecify.annotations.NullMarked;
