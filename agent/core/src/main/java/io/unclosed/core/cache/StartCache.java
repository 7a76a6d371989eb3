// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import io.unclosed.core.cache.KeptStart.KeptClass;
import io.unclosed.core.instrument.CatalogSummary;
import io.unclosed.core.instrument.InstrumentationResult;
import io.unclosed.core.instrument.InstrumentedClasses;
import io.unclosed.model.file.OwnFolder;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The results of an earlier start with the same agent, JDK and rules. Nothing is ever said of what is
 * missing. Safe for any thread.
 *
 * <p>A start whose program has no classes that interest us shares a file with all such starts; another has one with those that
 * have its class path, so that no program reads what others need.
 */
public final class StartCache implements InstrumentedClasses {

    /** Of all classes in a file. */
    static final int MOST_BYTES = 3 << 20;

    /** Additions stay on the program's heap until the end, up to this bound. */
    private static final int SHARE_OF_HEAP = 64;

    private final @Nullable Files files;
    private final boolean hasOwnFile;
    private final @Nullable CatalogSummary catalogSummary;

    /** The collector may have it if the program needs the memory. */
    private final SoftReference<Map<String, KeptClass>> kept;

    private final Map<String, KeptClass> added = new ConcurrentHashMap<>();
    private final AtomicLong room =
            new AtomicLong(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
    private volatile boolean addedOfProgram;

    private StartCache(@Nullable Files files) {
        KeptStart ofProgram = files == null ? null : files.ofProgram.read();
        KeptStart start = files == null || ofProgram != null ? ofProgram : files.shared.read();
        this.files = files;
        this.hasOwnFile = ofProgram != null;
        this.catalogSummary = start == null ? null : start.catalogSummary();
        this.kept = new SoftReference<>(start == null ? Map.of() : start.classes());
    }

    /** One that has nothing and keeps nothing. */
    public static StartCache off() {
        return new StartCache(null);
    }

    /**
     * The results that were kept of such a start.
     *
     * @param agent tells this agent from all others
     * @param rules all that was given on top of the agent's own
     */
    public static StartCache of(long agent, String rules) {
        try {
            String start = String.join(
                    "\n",
                    Long.toHexString(agent),
                    System.getProperty("java.vm.name"),
                    System.getProperty("java.vm.version"),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    rules);
            Path home = OwnFolder.cacheHome(
                    System.getenv("XDG_CACHE_HOME"), System.getProperty("os.name"), System.getProperty("user.home"));
            return home == null ? off() : of(home, start, System.getProperty("java.class.path"));
        } catch (RuntimeException odd) {
            return off(); // a path that is none, a system property that the command line took away
        }
    }

    static StartCache of(Path home, String start, String classPath) {
        return new StartCache(new Files(
                file(new CacheFolder(home, "starts"), start),
                file(new CacheFolder(home, "programs"), start + '\n' + withoutDigits(classPath))));
    }

    private static KeptFile file(CacheFolder folder, String of) {
        return new KeptFile(folder, Checksum.of(of.getBytes(StandardCharsets.UTF_8)));
    }

    /** Build tools put a jar on the class path whose name is another one for each JVM. */
    private static String withoutDigits(String text) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < '0' || character > '9') {
                rest.append(character);
            }
        }
        return rest.toString();
    }

    /** The summary of the catalog; null where it must be read. */
    public @Nullable CatalogSummary catalogSummary() {
        return catalogSummary;
    }

    @Override
    public @Nullable InstrumentationResult find(String key, byte[] original) {
        Map<String, KeptClass> all = kept.get();
        KeptClass found = all == null ? null : all.get(key);
        if (found == null || found.original != Checksum.of(original)) {
            return null;
        }
        found.used = true; // and not removed: other agents, and tests, transform a class again
        return found.outcome();
    }

    @Override
    public void add(String key, byte[] original, InstrumentationResult outcome, boolean ofProgram) {
        if (files == null) {
            return;
        }
        KeptClass kept = new KeptClass(Checksum.of(original), outcome);
        if (room.addAndGet(-kept.size()) >= 0) {
            added.put(key, kept);
            if (ofProgram) {
                addedOfProgram = true;
            }
        }
    }

    /**
     * Keeps the added results, then the used ones, then all others, as far as there is room. Other JVMs may do the same
     * at this moment: the last one wins, and a later start computes again what the file then lacks.
     *
     * @param current the summary of the catalog
     */
    public void save(CatalogSummary current) {
        if (files == null || added.isEmpty()) {
            return;
        }
        KeptFile file = hasOwnFile || addedOfProgram ? files.ofProgram : files.shared;
        Contents contents = new Contents();
        contents.add(added, false);
        Map<String, KeptClass> known = kept.get();
        if (known != null) {
            contents.add(known, true);
            contents.add(known, false);
        }
        KeptStart present = file.read();
        if (present != null) {
            contents.add(present.classes(), false);
        }
        file.write(new KeptStart(current, contents.classes));
    }

    /** Of starts with the same agent, JDK and rules, and of those that have the same program, too. */
    private record Files(KeptFile shared, KeptFile ofProgram) {}

    /** The size of a file; later results are left out. */
    private static final class Contents {
        final Map<String, KeptClass> classes = new HashMap<>();
        private int size;

        void add(Map<String, KeptClass> more, boolean onlyUsed) {
            for (Map.Entry<String, KeptClass> entry : more.entrySet()) {
                KeptClass kept = entry.getValue();
                boolean wanted = (kept.used || !onlyUsed) && size + kept.size() <= MOST_BYTES;
                if (wanted && classes.putIfAbsent(entry.getKey(), kept) == null) {
                    size += kept.size();
                }
            }
        }
    }
}
