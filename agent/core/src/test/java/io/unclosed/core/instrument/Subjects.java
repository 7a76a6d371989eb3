// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small classes for the instrumentation to work on; each does what its argument says. */
final class Subjects {

    private Subjects() {}

    /** Constructors that delegate and that fail. */
    public static class Buffer implements Function<String, @Nullable Object> {
        static final String STATIC_NAME = "static";

        final String name;
        final int size;
        final boolean shared;
        final @Nullable Object parent;

        public Buffer() {
            this("default", 1, false, null);
        }

        Buffer(String name, int size, boolean shared, @Nullable Object parent) {
            this.name = name;
            this.size = size;
            this.shared = shared;
            this.parent = parent;
        }

        @Override
        public @Nullable Object apply(String what) {
            return switch (what) {
                case "new" -> new Buffer();
                case "shared" -> new Buffer("shared", 2, true, null);
                case "child" -> new Buffer("child", 3, false, this);
                case "fails" -> new Failing(this);
                case "closed" -> {
                    Buffer buffer = new Buffer();
                    buffer.close();
                    buffer.close();
                    yield buffer;
                }
                default -> this;
            };
        }

        public void close() {}
    }

    /** Can be aborted, which may do nothing or fail, and says whether it is over. */
    public static class Abortable implements Function<String, @Nullable Object> {
        private boolean over;

        public Abortable() {}

        @Override
        public @Nullable Object apply(String what) {
            Abortable made = new Abortable();
            try {
                made.abort(what);
            } catch (IllegalStateException failed) {
                return made;
            }
            return made;
        }

        public void abort(String what) {
            if (what.equals("fails")) {
                throw new IllegalStateException("it cannot");
            }
            over = what.equals("aborted");
        }

        public boolean isOver() {
            return over;
        }

        public boolean isMute() {
            throw new UnsupportedOperationException();
        }
    }

    /** Opens in {@code super(…)} and then throws. */
    public static final class Failing extends Buffer {
        Failing(Buffer parent) {
            super("failing", 9, false, parent);
            throw new IllegalStateException("too late");
        }
    }

    /** Methods that open and close what is theirs, what they return and what they are given. */
    public static final class Pool implements Function<String, @Nullable Object> {
        String label = "pool";
        long wide = 1;

        @Override
        public @Nullable Object apply(String what) {
            Pool other = new Pool();
            other.label = "other";
            return switch (what) {
                case "take" -> take(1, 2L, "x");
                case "nothing" -> take(0, 2L, "x");
                case "give" -> {
                    give(1L, 2.0, other);
                    yield other;
                }
                case "fill" -> fill(1L, other);
                case "static" -> create("made");
                case "release" -> release(3, create("made"));
                case "cache" -> cached(create("made"), true);
                case "dontCache" -> cached(create("made"), false);
                case "keep" -> {
                    keep(create("made"), "a reason");
                    yield this;
                }
                case "throws" -> thrower();
                default -> this;
            };
        }

        /** Three ways out. */
        public @Nullable Object take(int count, long wideArgument, String name) {
            if (count == 0) {
                return null;
            }
            for (int i = 0; i < count; i++) {
                if (name.length() == i + 1) {
                    return new Object();
                }
            }
            return new int[] {count};
        }

        public void give(long before, double behind, Pool resource) {
            resource.wide = before + (long) behind;
        }

        public Pool fill(long before, Pool resource) {
            resource.wide = before;
            return resource;
        }

        public static Pool create(String label) {
            Pool pool = new Pool();
            pool.label = label;
            return pool;
        }

        public static Pool release(int before, Pool resource) {
            resource.wide = before;
            return resource;
        }

        public Pool cached(Pool resource, boolean keep) {
            wide = keep ? 1 : 0;
            return resource;
        }

        public void keep(Pool resource, @Nullable String reason) {
            resource.wide = reason == null ? 0 : 1;
        }

        public Object thrower() {
            throw new IllegalStateException("nothing was opened");
        }

        public int number() {
            return 1;
        }
    }

    /** A member without code. */
    public abstract static class Half {
        public abstract Object open();

        public void close() {}
    }
}
