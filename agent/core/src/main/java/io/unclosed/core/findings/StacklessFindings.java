// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Site;
import io.unclosed.boot.StackBudget;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.ResourceType;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges resources whose stack was not taken by the stacks that were taken of their type. One thread only.
 *
 * <p>Where all of these are the program's, so is this one, and it is reported without a site. Where all are the JDK's or
 * another resource's, nothing is said, as of those. Where there are both, nobody can tell, nor where the JDK is known to
 * open some for itself, which it may do as late as it likes: it is only counted.
 */
final class StacklessFindings {

    /** Types that the JDK opens for class loading, random numbers, HTTP and the like, too. */
    private static final Set<String> JDKS_TOO = Set.of(
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile",
            "java.net.DatagramSocket",
            "java.net.HttpURLConnection",
            "java.net.JarURLConnection",
            "java.net.ServerSocket",
            "java.net.Socket",
            "java.net.URLClassLoader",
            "java.nio.channels.FileChannel",
            "java.nio.channels.Selector",
            "java.nio.channels.SocketChannel",
            "java.nio.file.DirectoryStream",
            "java.nio.file.FileSystem",
            "java.util.Timer",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.jar.JarFile",
            "java.util.zip.Inflater",
            "java.util.zip.ZipFile");

    private final List<ResourceType> types;
    private final Attribution.Judge judge;
    private final @Nullable StackBudget budget;
    private final boolean sitesWanted;
    private final BitSet programs = new BitSet();
    private final BitSet others = new BitSet();
    private final Map<String, Long> doubtful = new TreeMap<>();

    /**
     * A judge that has seen nothing yet.
     *
     * @param budget for stacks; null where all are taken
     * @param sitesWanted whether findings say where, or stacks only tell whose a resource is
     */
    StacklessFindings(
            List<ResourceType> types, Attribution.Judge judge, @Nullable StackBudget budget, boolean sitesWanted) {
        this.types = types;
        this.judge = judge;
        this.budget = budget;
        this.sitesWanted = sitesWanted;
    }

    /** Learns from new sites that were read, given as the newest of them. */
    void learn(@Nullable Site newest, SiteReader sites) {
        if (budget == null) {
            return;
        }
        for (Site site = newest; site != null; site = site.nextNew()) {
            (isPrograms(site, sites) ? programs : others).set(site.type());
        }
    }

    private boolean isPrograms(Site site, SiteReader sites) {
        ResourceType type = types.get(site.type());
        return !site.ignored()
                && judge.judge(sites.get(site), type, type.name()).owner() == null;
    }

    /** Whether its stack was not taken. */
    static boolean includes(Allocation allocation) {
        return allocation.site() == Site.UNTAKEN;
    }

    /** Whether it may be the program's. */
    boolean mayCount(int type) {
        return programs.get(type) || !others.get(type);
    }

    /** Whether it is reported; a doubtful one is only counted here. */
    boolean report(Allocation allocation, Verdict verdict) {
        int type = allocation.type();
        boolean uncertain = isDoubtful(type);
        boolean leaked = verdict == Verdict.LEAKED || verdict == Verdict.RESCUED;
        if (budget != null && leaked && (sitesWanted || uncertain)) {
            budget.takeAll(type);
        }
        if (uncertain && verdict != Verdict.OVERDUE) {
            doubtful.merge(types.get(type).simpleName(), 1L, Long::sum);
        }
        return !uncertain;
    }

    /** Whether the JDK or another resource may have opened it for itself. */
    boolean isDoubtful(int type) {
        return others.get(type) || JDKS_TOO.contains(types.get(type).name());
    }

    /** A sentence about those that may be the program's and may not. */
    Optional<String> doubts() {
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        String counts = doubtful.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Optional.of("no stack was taken of " + counts
                + " that stayed unclosed, and the JDK or another resource may have opened them for itself;"
                + " stacks=full tells");
    }
}
