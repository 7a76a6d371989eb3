// SPDX-License-Identifier: Apache-2.0
/**
 * Programs whose marked lines, and no others, must be reported. They are run in JVMs of their own; see
 * {@code io.unclosed.whole}.
 *
 * <p>Floor: none. Importers: none.
 */
package io.unclosed.truth;
