// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.jmh;

import io.unclosed.benchmarks.peer.Peer;
import io.unclosed.benchmarks.program.DeepStack;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.zip.Inflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One resource opened and closed, some fifty frames deep. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OpenClose {

    /** With those of JMH about fifty. */
    private static final int FRAMES = 36;

    private final File small = smallFile();
    private final DeepStack file = DeepStack.of(FRAMES, this::openAndCloseFile);
    private final DeepStack inflater = DeepStack.of(FRAMES, OpenClose::openAndCloseInflater);

    /** {@code new FileInputStream(File)} and {@code close()}. */
    @Benchmark
    public long file(ProcessorTime time) throws IOException {
        time.calls++;
        return file.run();
    }

    /** {@code new Inflater()} and {@code end()}. */
    @Benchmark
    public long inflater(ProcessorTime time) throws IOException {
        time.calls++;
        return inflater.run();
    }

    /** Removes the file. */
    @TearDown
    public void removeFile() throws IOException {
        Files.delete(small.toPath());
    }

    private long openAndCloseFile() throws IOException {
        FileInputStream in = new FileInputStream(small);
        Object handle = Peer.CHOSEN.opened(in);
        in.close();
        Peer.CHOSEN.closed(in, handle);
        return 1;
    }

    private static long openAndCloseInflater() {
        Inflater inflater = new Inflater();
        Object handle = Peer.CHOSEN.opened(inflater);
        inflater.end();
        Peer.CHOSEN.closed(inflater, handle);
        return 1;
    }

    private static File smallFile() {
        try {
            File file = File.createTempFile("unclosed-benchmark", ".txt");
            Files.writeString(file.toPath(), "a small file\n");
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
