// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.report.gate.GateResult;

/**
 * What a format writes.
 *
 * @param outcome the findings, and what the gate makes of them
 * @param baseline whether there was a baseline, so that what it does not know is new
 * @param sources where the source files are
 */
public record Content(GateResult outcome, boolean baseline, Sources sources) {}
