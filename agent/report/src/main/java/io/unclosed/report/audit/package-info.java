// SPDX-License-Identifier: Apache-2.0
/**
 * The audit of the JDK: each class that can be closed, and whether it is tracked, with the reason.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}.
 */
@NullMarked
package io.unclosed.report.audit;

import org.jspecify.annotations.NullMarked;
