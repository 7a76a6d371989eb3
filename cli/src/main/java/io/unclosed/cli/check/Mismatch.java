// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

/**
 * Why a rule cannot be inserted into a member that it names.
 *
 * @param word what of the statement does not fit, as it is written there
 */
record Mismatch(String word, String problem) {}
