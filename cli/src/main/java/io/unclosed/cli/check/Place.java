// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

/** A member of a class. */
record Place(ClassFile owner, Method method) {}
