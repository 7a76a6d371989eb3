// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/**
 * Knows the delegates of the JDK's objects: a socket's implementation, and that one's. Which fields to
 * follow is told by name, and looked up once for each class. It holds no class.
 */
final class DelegateFields extends ClassValue<long[]> {

    private static final long[] NONE = {};

    private final String[] fields;
    private final @Nullable FieldReader reader;
    private final ClassLoader platform = ClassLoader.getPlatformClassLoader();

    /**
     * Follows nothing yet.
     *
     * @param fields as {@code CLASS#FIELD}
     * @param reader null where such fields cannot be read
     */
    DelegateFields(String[] fields, @Nullable FieldReader reader) {
        this.fields = fields.clone();
        this.reader = reader;
    }

    /** What stands behind an object, by the field of the most special class; null for nothing. */
    @Nullable
    Object of(Object object) {
        FieldReader live = reader;
        if (live == null || fields.length == 0) {
            return null;
        }
        for (long offset : get(object.getClass())) {
            Object behind = live.read(object, offset);
            if (behind != null && behind != object) {
                return behind;
            }
        }
        return null;
    }

    @Override
    protected long[] computeValue(Class<?> type) {
        Class<?> superclass = type.getSuperclass();
        long[] inherited = superclass == null ? NONE : get(superclass);
        ClassLoader loader = type.getClassLoader();
        FieldReader live = reader;
        if (live == null || (loader != null && loader != platform)) {
            return inherited; // of the program's, whatever its name is
        }
        for (int i = fields.length - 1; i >= 0; i--) {
            int hash = fields[i].indexOf('#');
            if (type.getName().length() == hash && fields[i].startsWith(type.getName())) {
                inherited = before(offset(live, type, fields[i].substring(hash + 1)), inherited);
            }
        }
        return inherited;
    }

    /** Negative where this JDK's class has no such field. */
    private static long offset(FieldReader reader, Class<?> type, String field) {
        try {
            return reader.offset(type, field);
        } catch (VirtualMachineError | LinkageError absent) {
            return -1;
        }
    }

    private static long[] before(long first, long[] rest) {
        if (first < 0) {
            return rest;
        }
        long[] all = new long[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
