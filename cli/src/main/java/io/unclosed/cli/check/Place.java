// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Member;

/** A member of a class. */
record Place(ClassFile owner, Method method) {

    /** As it is judged. */
    Member member() {
        return new Member(owner.name().replace('.', '/'), method.types(), method.isStatic(), owner.fields());
    }
}
