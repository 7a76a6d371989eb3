// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import io.unclosed.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Opens many resources at one place, at stack depth 50, and holds them. Prints the bytes of heap that each takes, and how
 * long a full collection takes with all of them live.
 *
 * <p>Inflaters, because so many files would need more descriptors than most systems allow.
 */
public final class HoldsMany {

    private static final int FRAMES = 48;
    private static final int COLLECTIONS = 9;

    private final Inflater[] open;
    private final @Nullable Object[] handles;
    private int count;

    private HoldsMany(int most) {
        this.open = new Inflater[most];
        this.handles = new Object[most];
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HoldsMany program = new HoldsMany(Integer.parseInt(arguments[0]));
        DeepStack stack = DeepStack.of(FRAMES, program::openOne);
        stack.run();
        long before = Heap.settled();
        while (program.count < program.open.length) {
            stack.run();
        }
        long after = Heap.settled();
        System.out.println("bytes=" + (double) (after - before) / (program.open.length - 1));
        System.out.println("collection=" + medianCollectionMillis());
        program.closeAll();
    }

    private long openOne() {
        Inflater inflater = new Inflater();
        handles[count] = Peer.CHOSEN.opened(inflater);
        open[count] = inflater;
        return count++;
    }

    private void closeAll() {
        for (int i = 0; i < open.length; i++) {
            open[i].end();
            Peer.CHOSEN.closed(open[i], handles[i]);
        }
    }

    private static double medianCollectionMillis() {
        long[] nanos = new long[COLLECTIONS];
        for (int i = 0; i < COLLECTIONS; i++) {
            long start = System.nanoTime();
            System.gc();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[COLLECTIONS / 2] / 1e6;
    }
}
