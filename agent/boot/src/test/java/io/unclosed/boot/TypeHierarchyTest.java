// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class TypeHierarchyTest {

    private final TypeHierarchy hierarchy = new TypeHierarchy(new String[] {Family.class.getName(), "a.Other"});

    @Test
    void aClassAndItsSuperclassAreKnownByTheirNames() {
        assertFalse(hierarchy.isOf(Member.class.getName(), Family.class.getName()));

        assertTrue(hierarchy.isOf(Member.class, 0));
        assertFalse(hierarchy.isOf(Member.class, 1));
        assertFalse(hierarchy.isOf(String.class, 0));

        assertTrue(hierarchy.isOf(Member.class.getName(), Family.class.getName()));
        assertTrue(hierarchy.isOf(Base.class.getName(), Family.class.getName()));
        assertFalse(hierarchy.isOf(Member.class.getName(), "a.Other"));
        assertEquals(3, hierarchy.size()); // with the family itself
    }

    @Test
    void noClassIsKept() throws Exception {
        ClassLoader child = new ChildLoader(Member.class.getName());
        Class<?> member = child.loadClass(Member.class.getName());
        WeakReference<Class<?>> gone = new WeakReference<>(member);
        assertTrue(hierarchy.isOf(member, 0));

        child = null;
        member = null;

        Collector.until(() -> gone.refersTo(null));
        assertEquals(null, child);
        assertEquals(null, member);
    }

    /** Public, for the other loader. */
    public interface Family {}

    /** Public, for the other loader. */
    public static class Base {}

    private static final class Member extends Base implements Family {}
}
