// SPDX-License-Identifier: Apache-2.0
/**
 * The formats of a report for other programs, one class for each.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}.
 */
@NullMarked
package io.unclosed.report.format;

import org.jspecify.annotations.NullMarked;
