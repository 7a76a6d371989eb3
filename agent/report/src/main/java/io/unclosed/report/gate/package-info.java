// SPDX-License-Identifier: Apache-2.0
/**
 * Decides whether a report lets a build pass: verdict policy, baseline and suppressions.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}, {@code report.explain}, {@code report.format}, {@code report.journal}.
 */
@NullMarked
package io.unclosed.report.gate;

import org.jspecify.annotations.NullMarked;
