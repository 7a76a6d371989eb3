// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

/**
 * What was found for a statement.
 *
 * @param part whether it is a line of a type, and not one that stands for itself
 * @param fits whether anything was found that the agent can work with
 */
public record CheckResult(boolean part, boolean fits, String text) {}
