// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** A holder is over when what it is around was released, by whomever. */
class WrapsTest {

    private static final int CLIENT = 1;
    private static final int SOCKET = 2;
    private static final int POOL = 3;

    private final Registry registry = new Registry();
    private final Object client = new Object();
    private final Object socket = new Object();

    @Test
    void whatIsAroundSomethingIsOverWithIt() {
        Allocation holder = opened(client, CLIENT);
        opened(socket, SOCKET);
        registry.wrapped(client, socket);
        assertFalse(holder.harmless());
        assertTrue(holder.holdsOpen());

        registry.closed(socket);

        assertTrue(holder.harmless());
        assertFalse(holder.holdsOpen());
        Held.untilHere(client);
    }

    @Test
    void whatIsAroundSeveralIsOverWithTheLast() {
        Allocation holder = opened(client, CLIENT);
        Object second = new Object();
        opened(socket, SOCKET);
        opened(second, SOCKET);
        registry.wrapped(client, socket);
        registry.wrapped(client, second);

        registry.closed(socket);
        assertFalse(holder.harmless());
        registry.closed(second);
        assertTrue(holder.harmless());

        Object third = new Object();
        opened(third, SOCKET);
        registry.wrapped(client, third);
        assertFalse(holder.harmless());
        Held.untilHere(third);
    }

    @Test
    void theHolderOfAHolderIsOverWithThePart() {
        Object pool = new Object();
        Allocation outer = opened(pool, POOL);
        opened(client, CLIENT);
        opened(socket, SOCKET);
        registry.wrapped(client, socket);
        registry.wrapped(pool, client);
        assertTrue(outer.holdsOpen());

        registry.closed(socket);

        assertTrue(outer.harmless());
        assertFalse(outer.holdsOpen());
        Held.untilHere(pool);
    }

    @Test
    void holdersThatAreAroundEachOtherAreGuilty() {
        Allocation one = opened(client, CLIENT);
        Allocation other = opened(socket, SOCKET);
        registry.wrapped(client, socket);
        registry.wrapped(socket, client);

        assertFalse(one.harmless());
        assertFalse(other.harmless());
    }

    @Test
    void whatWasDroppedWithItsPartIsGuilty() throws InterruptedException {
        Allocation holder = dropped();

        for (int found = 0; found < 2; found++) {
            Collector.next(registry);
        }

        assertFalse(holder.harmless());
        assertFalse(holder.holdsOpen());
        assertFalse(holder.partsRescued());
    }

    @Test
    void whatIsAroundNothingThatIsTrackedIsJudgedByItsMembers() {
        Allocation holder = opened(client, CLIENT);

        registry.wrapped(client, socket);
        registry.wrapped(client, client);
        registry.wrapped(socket, client);

        assertFalse(holder.harmless());
        assertFalse(holder.holdsOpen());
        Held.untilHere(socket);
    }

    @Test
    void whatTheProgramGotItselfSpeaksForItself() {
        Allocation holder = opened(client, CLIENT);
        Allocation part = opened(socket, CLIENT);
        registry.wrapped(client, socket);

        assertTrue(holder.harmless());
        assertFalse(part.harmless());

        part.site().ignore();
        assertFalse(holder.harmless());
    }

    @Test
    void theFieldsOfTheMostSpecialClassLeadToThePart() {
        String thread = "java.lang.Throwable#cause";
        String other = "java.io.UncheckedIOException#nothing";
        Registry follows = new Registry(new String[0], null, new String[] {thread, other}, new Reflecting());
        java.io.IOException part = new java.io.IOException();
        RuntimeException middle = new RuntimeException(part);
        java.io.UncheckedIOException outer = new java.io.UncheckedIOException(new java.io.IOException(middle));
        follows.opened(outer, null, -1, CLIENT);
        follows.opened(part, null, -1, SOCKET);

        follows.wrapped(outer, outer);
        follows.closed(part);

        Allocation holder = Open.in(follows).get(0);
        assertTrue(holder.harmless());
        assertEquals(1, Open.in(follows).size());
        Held.untilHere(outer);
    }

    private Allocation dropped() {
        Object whole = new Object();
        Object part = new Object();
        Allocation holder = opened(whole, CLIENT);
        opened(part, SOCKET);
        registry.wrapped(whole, part);
        return holder;
    }

    private Allocation opened(Object resource, int type) {
        registry.opened(resource, null, -1, type);
        for (Allocation open : Open.in(registry)) {
            if (open.refersTo(resource)) {
                return open;
            }
        }
        throw new AssertionError("it is not open");
    }

    /** The offset is the place in this list. */
    private static final class Reflecting implements FieldReader {
        private final java.util.List<Field> fields = new java.util.ArrayList<>();

        @Override
        public long offset(Class<?> declaring, String name) {
            try {
                Field field = declaring.getDeclaredField(name);
                field.setAccessible(true);
                fields.add(field);
                return fields.size() - 1L;
            } catch (ReflectiveOperationException absent) {
                throw new InternalError(absent);
            }
        }

        @Override
        public Object read(Object object, long offset) {
            try {
                return fields.get((int) offset).get(object);
            } catch (ReflectiveOperationException impossible) {
                throw new InternalError(impossible);
            }
        }
    }
}
