// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * Memory from C, as a Java object. The collector knows the object and not the memory: somebody must free it.
 *
 * <p>A Cleaner can be its dead man's switch. It is a safety net and no substitute for close(): it frees late, or never.
 */
public final class CBuffer implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final long address;
    private final Cleaner.@Nullable Cleanable deadMansSwitch;

    private CBuffer(long size, boolean withSwitch) {
        address = CMemory.malloc(size);
        deadMansSwitch = withSwitch ? CLEANER.register(this, new Free(address)) : null;
    }

    /** A buffer that only {@link #close} frees. */
    public static CBuffer allocate(long size) {
        return new CBuffer(size, false);
    }

    /** A buffer that a Cleaner frees if {@link #close} was forgotten. */
    public static CBuffer withDeadMansSwitch(long size) {
        return new CBuffer(size, true);
    }

    @Override
    public void close() {
        if (deadMansSwitch == null) {
            CMemory.free(address);
        } else {
            deadMansSwitch.clean(); // frees, and never again
        }
    }

    /** Knows the address and not the buffer, which could never be collected otherwise. */
    private record Free(long address) implements Runnable {
        @Override
        public void run() {
            CMemory.free(address);
        }
    }
}
