// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the raw stack inside a {@link Throwable} without resolving it.
 *
 * <p>HotSpot keeps it in the private field {@code backtrace} as a chain of chunks of 32 frames: {@code short[]} method
 * numbers, {@code int[]} bytecode indices, {@code Object[]} classes, …, and somewhere behind them the next chunk
 * (java_lang_Throwable in javaClasses.cpp). Where exactly differs between JDKs, so it is probed at start; where the
 * layout is another one altogether, the resolved frames are hashed, which is slower and gives the same sites.
 *
 * <p>Where the JVM keeps too few frames to tell whose a resource is (-XX:MaxJavaStackTraceDepth, -XX:-StackTraceInThrowable), the
 * stack is walked.
 */
final class Backtrace {

    /** Frames beyond these do not tell one site from another, so that recursion does not make a site of each depth. */
    private static final int MAX_FRAMES = 256;

    private static final int PROBE_DEPTH = 80;
    private static final int METHODS = 0;
    private static final int INDICES = 1;
    private static final int CLASSES = 2;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final @Nullable VarHandle field;
    private final int next;
    private final boolean walks;

    private Backtrace(@Nullable VarHandle field, int next, boolean walks) {
        this.field = field;
        this.next = next;
        this.walks = walks;
    }

    static Backtrace probe() {
        Throwable probe = deep(PROBE_DEPTH);
        Backtrace raw = raw(probe);
        if (raw != null) {
            return raw;
        }
        return probe.getStackTrace().length < PROBE_DEPTH ? walking() : resolving();
    }

    /** Null where the layout is another one, or the probe's frames are not all there. */
    private static @Nullable Backtrace raw(Throwable probe) {
        try {
            VarHandle field = MethodHandles.privateLookupIn(Throwable.class, MethodHandles.lookup())
                    .findVarHandle(Throwable.class, "backtrace", Object.class);
            Object[] chunk = chunk(field.get(probe));
            if (chunk != null) {
                for (int slot = CLASSES + 1; slot < chunk.length; slot++) {
                    if (chunk(chunk[slot]) != null) {
                        Backtrace found = new Backtrace(field, slot, false);
                        return found.frames(probe) < PROBE_DEPTH ? null : found;
                    }
                }
            }
        } catch (Throwable unsupported) {
            // No access to the field: another JVM than HotSpot, or one that hides it.
        }
        return null;
    }

    /** What works on every JVM. */
    static Backtrace resolving() {
        return new Backtrace(null, 0, false);
    }

    /** What works where throwables have too few frames. It is tried now, so that nothing of it is first done later. */
    private static Backtrace walking() {
        WalkedStack.take();
        return new Backtrace(null, 0, true);
    }

    /** The stack with all its frames. */
    Throwable whole(StackCapture stack) {
        if (walks) {
            stack.setStackTrace(WalkedStack.take());
        }
        return stack;
    }

    /** Whether stacks are hashed raw. */
    boolean raw() {
        return field != null;
    }

    long hash(Throwable stack) {
        if (field == null) {
            return hashResolved(stack);
        }
        // Two sums, so that the processor need not wait for one multiplication to begin the next.
        long methodHash = 0;
        long indexHash = 0;
        int frames = 0;
        Object[] chunk = chunk(field.get(stack));
        while (chunk != null && frames < MAX_FRAMES) {
            short[] methods = (short[]) chunk[METHODS];
            int[] indices = (int[]) chunk[INDICES];
            Object[] classes = (Object[]) chunk[CLASSES];
            for (int i = 0; i < methods.length && classes[i] != null; i++, frames++) {
                methodHash =
                        mixed(methodHash, ((long) System.identityHashCode(classes[i]) << 32) | (methods[i] & 0xffff));
                indexHash = mixed(indexHash, indices[i]);
            }
            chunk = chunk(chunk[next]);
        }
        return mixed(methodHash, indexHash);
    }

    private int frames(Throwable stack) {
        int frames = 0;
        VarHandle handle = field;
        Object[] chunk = handle == null ? null : chunk(handle.get(stack));
        while (chunk != null) {
            for (Object frame : (Object[]) chunk[CLASSES]) {
                frames += frame == null ? 0 : 1;
            }
            chunk = chunk(chunk[next]);
        }
        return frames;
    }

    private static long hashResolved(Throwable stack) {
        StackTraceElement[] elements = stack.getStackTrace();
        long hash = 0;
        for (int i = 0; i < elements.length && i < MAX_FRAMES; i++) {
            hash = mixed(hash, elements[i].getClassName().hashCode());
            hash = mixed(hash, elements[i].getMethodName().hashCode());
            hash = mixed(hash, elements[i].getLineNumber());
        }
        return hash;
    }

    private static long mixed(long hash, long frame) {
        long mixed = (hash ^ frame) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }

    private static Object @Nullable [] chunk(@Nullable Object candidate) {
        if (!(candidate instanceof Object[] chunk)) {
            return null;
        }
        boolean asExpected = chunk.length > CLASSES + 1
                && chunk[METHODS] instanceof short[]
                && chunk[INDICES] instanceof int[]
                && chunk[CLASSES] instanceof Object[];
        return asExpected ? chunk : null;
    }

    private static Throwable deep(int depth) {
        return depth == 0 ? new StackCapture() : deep(depth - 1);
    }
}
