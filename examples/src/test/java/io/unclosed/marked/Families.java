// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// agent: rules=RULES
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Rules for an interface and all that implements it, for children, for references that are counted. */
public final class Families {

    private static final List<Object> HELD = new ArrayList<>();

    private Families() {}

    public static void main(String[] arguments) {
        implementations();
        children();
        counted();
        idle();
        prepared();
        System.out.println("done");
    }

    private static void implementations() {
        Store store = new MemoryStore();
        store.session(); // leaked Families$Session
        store.session().end();
        new Deeper().session(); // leaked Families$Session
        new Deeper().session().end();
        helper(store); // through a helper
        helper(store).end();
        Other other = new Other();
        HELD.add(other.session()); // no store: only called so
        HELD.add(new HidingStore().session()); // its end would not be seen
    }

    private static Session helper(Store store) {
        return store.session(); // leaked Families$Session
    }

    private static void children() {
        Session open = new MemoryStore().session(); // open Families$Session
        HELD.add(open);
        open.cursor(); // leaked Families$Cursor
        open.cursor().end();
        Session closed = new MemoryStore().session();
        HELD.add(closed.cursor());
        closed.end();
        Session reset = new MemoryStore().session();
        HELD.add(reset.cursor());
        reset.reset();
        reset.end();
        new MemoryStore().session().cursor(); // leaked Families$Session
    }

    private static void counted() {
        new Buffer(); // leaked Families$Buffer
        new Buffer().release();
        Buffer twice = new Buffer();
        twice.retain();
        twice.release();
        twice.release();
        Buffer many = new Buffer();
        many.retain(3);
        many.release(4);
        Buffer once = new Buffer(); // leaked Families$Buffer
        once.retain();
        once.release();
    }

    private static void idle() {
        HELD.add(new Worker());
        Worker started = new Worker(); // open Families$Worker
        started.begin();
        HELD.add(started);
        Worker ended = new Worker();
        ended.begin();
        ended.end();
        HELD.add(Worker.begun()); // open Families$Worker
        new Worker().begin(); // dropped, which harms nobody
    }

    private static void prepared() {
        Supplier<Body> ready = Body::new;
        Body mine = ready.get();
        mine.read(); // leaked Families$Body
        Body finished = ready.get();
        finished.end();
        finished.read();
        ready.get();
    }

    interface Store {
        Session session();
    }

    interface Session {
        void end();

        default Cursor cursor() {
            return new Cursor();
        }

        default void reset() {}
    }

    static class MemoryStore implements Store {
        @Override
        public Session session() {
            return new MemorySession();
        }
    }

    /** Hands on what its superclass hands out. */
    static final class Deeper extends MemoryStore {
        @Override
        public Session session() {
            return super.session();
        }
    }

    /** The class of a lambda is hidden, even from agents. */
    static final class HidingStore implements Store {
        @Override
        public Session session() {
            return () -> {};
        }
    }

    static final class Other {
        Session session() {
            return new MemorySession();
        }
    }

    static class BaseSession {
        public void end() {}
    }

    static final class MemorySession extends BaseSession implements Session {}

    static final class Cursor {
        void end() {}
    }

    static final class Buffer {
        void retain() {}

        void retain(int count) {}

        void release() {}

        void release(int count) {}
    }

    static final class Worker {
        static Worker begun() {
            Worker worker = new Worker();
            worker.begin();
            return worker;
        }

        void begin() {}

        void end() {}
    }

    static final class Body {
        Body read() {
            return this;
        }

        void end() {}
    }
}
