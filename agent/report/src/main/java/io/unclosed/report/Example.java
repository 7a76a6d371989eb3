// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the resources behind a finding.
 *
 * @param detail what a person recognises it by (path, address, zip name), or null where there is nothing to say
 * @param className the class of the object itself, which may be a subclass of the finding's type
 * @param thread the name of the thread that opened it
 * @param opened when it was opened
 * @param test the test that opened it, or null; see {@link TestCount}
 */
public record Example(
        @Nullable String detail,
        String className,
        String thread,
        Instant opened,
        @Nullable String test) {}
