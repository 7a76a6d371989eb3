// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

import io.unclosed.boot.FieldReader;
import org.jspecify.annotations.Nullable;

/** Reads private fields of the JDK's classes. Where the JDK hides how, there is none. */
public final class PrivateFields implements FieldReader {

    @Override
    public long offset(Class<?> declaring, String field) {
        return JavaBase.offset(declaring, field);
    }

    @Override
    public @Nullable Object read(Object object, long offset) {
        return JavaBase.read(object, offset);
    }
}
