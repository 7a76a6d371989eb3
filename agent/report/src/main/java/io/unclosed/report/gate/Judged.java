// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;

/** A finding, with its severity as the policy has it, and where it stands. */
public record Judged(Finding finding, Standing standing) {}
