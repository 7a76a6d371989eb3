// SPDX-License-Identifier: Apache-2.0
/** x. */
@NullMarked
package io.unclosed.boot;

import org.jspecify.annotations.NullMarked;
