// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import io.unclosed.core.cache.KeptStart.KeptClass;
import io.unclosed.core.instrument.InstrumentedClasses;
import io.unclosed.core.instrument.Outline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier start worked out, if it was the same: of this very agent, JDK and rules. A file that is missing, damaged or
 * not the user's own is as good as none, and nothing is ever said of it. Safe for any thread.
 */
public final class StartCache implements InstrumentedClasses {

    private final @Nullable CacheFolder folder;
    private final long key;
    private final @Nullable Outline outline;
    private final Map<String, KeptClass> kept;
    private final Map<String, KeptClass> added = new ConcurrentHashMap<>();

    StartCache(@Nullable CacheFolder folder, long key) {
        this.folder = folder;
        this.key = key;
        KeptStart found = read();
        this.outline = found == null ? null : found.outline();
        this.kept = found == null ? Map.of() : found.classes();
    }

    /** One that has nothing and keeps nothing. */
    public static StartCache off() {
        return new StartCache(null, 0);
    }

    /**
     * What was kept of such a start.
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
            CacheFolder folder = new CacheFolder(CacheFolder.home(
                    System.getenv("XDG_CACHE_HOME"), System.getProperty("os.name"), System.getProperty("user.home")));
            return new StartCache(folder, Checksum.of(start.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException odd) {
            return off(); // a path that is none, a system property that the command line took away
        }
    }

    /** What the catalog comes to; null where it must be read. */
    public @Nullable Outline outline() {
        return outline;
    }

    @Override
    public byte @Nullable [] find(String internalName, byte[] original) {
        KeptClass found = kept.get(internalName); // and not removed: other agents, and tests, transform a class again
        return found != null && found.original == Checksum.of(original) ? found.instrumented : null;
    }

    @Override
    public void add(String internalName, byte[] original, byte[] instrumented) {
        if (folder != null) {
            added.put(internalName, new KeptClass(Checksum.of(original), instrumented));
        }
    }

    /**
     * Keeps what was added, beside what the file has meanwhile. Other JVMs may do the same at this moment: the last one wins,
     * and what the file then lacks is worked out once more some day.
     *
     * @param current what the catalog comes to
     */
    public void save(Outline current) {
        if (folder == null || added.isEmpty()) {
            return;
        }
        KeptStart before = read();
        Map<String, KeptClass> all = new HashMap<>(before == null ? Map.of() : before.classes());
        all.putAll(added);
        try {
            folder.write(name(), new KeptStart(current, all).encoded(key));
        } catch (IOException | RuntimeException unable) {
            return; // a full disk, a home that cannot be written to: it goes without
        }
    }

    private @Nullable KeptStart read() {
        try {
            byte[] file = folder == null ? null : folder.read(name());
            return file == null ? null : KeptStart.decoded(file, key);
        } catch (IOException | RuntimeException unable) {
            return null;
        }
    }

    private String name() {
        return Long.toHexString(key);
    }
}
