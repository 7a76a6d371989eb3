// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.unclosed.maven;

import org.jspecify.annotations.NullMarked;
