// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.report.gate.GateResult;

/**
 * The content that a format writes.
 *
 * @param outcome the findings, and the gate's result
 * @param baseline whether there was a baseline, so that a finding that it lacks is new
 * @param sources where the source files are
 */
public record Content(GateResult outcome, boolean baseline, Sources sources) {}
