// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text without its line end
 * @param ended whether it had a line end; only the last line of a file may lack it
 */
record Line(int number, String text, boolean ended) {}
