// SPDX-License-Identifier: Apache-2.0
/**
 * Classes of tests that forget to close things, for the tests of the whole to run: {@code // by TEST, TEST} at the end of
 * a line names the tests that must be blamed for it. Surefire does not pick them up by their names.
 */
package io.unclosed.tested;
