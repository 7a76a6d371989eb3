// SPDX-License-Identifier: Apache-2.0
/**
 * Programs that misbehave, labour or end oddly, for the tests in {@code io.unclosed.whole} to run. Lines are marked as
 * those of {@code io.unclosed.truth} are.
 *
 * <p>Floor: none. Importers: none.
 */
package io.unclosed.trial;
