// SPDX-License-Identifier: Apache-2.0
/**
 * What a report is written as for other programs, one class a format.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}.
 */
@NullMarked
package io.unclosed.report.format;

import org.jspecify.annotations.NullMarked;
