// SPDX-License-Identifier: Apache-2.0

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** Caffeine: a cache of open files, which closes what it evicts. */
public final class CaffeineCache {
    private CaffeineCache() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CaffeineCache::use);
    }

    private static void use(boolean forget) throws IOException {
        Path folder = Scratch.folder("caffeine");
        Cache<String, RandomAccessFile> files = Caffeine.newBuilder()
                .maximumSize(2)
                .executor(Runnable::run)
                .expireAfterAccess(Duration.ofHours(1))
                .scheduler(Scheduler.systemScheduler())
                .evictionListener((String name, RandomAccessFile file, RemovalCause cause) -> close(file))
                .build();
        for (int i = 0; i < 5; i++) {
            files.get("file" + i, name -> open(folder.resolve(name)));
        }
        files.cleanUp();
        RandomAccessFile last = new RandomAccessFile(folder.resolve("last").toFile(), "rw"); // leaked RandomAccessFile
        if (!forget) {
            close(last);
        }
        files.asMap().values().forEach(CaffeineCache::close);
        files.invalidateAll();
    }

    private static RandomAccessFile open(Path file) {
        try {
            return new RandomAccessFile(file.toFile(), "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(RandomAccessFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
