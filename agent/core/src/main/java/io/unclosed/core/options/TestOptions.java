// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import io.unclosed.boot.TestInspector.Policy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done about tests.
 *
 * @param policy null where tests are not told apart
 * @param perClass whether leaks are looked for after each class of tests; else once, after all
 * @param grace how long the end of a class waits for what its tests left open to be closed or dropped
 */
public record TestOptions(@Nullable Policy policy, boolean perClass, Duration grace) {}
