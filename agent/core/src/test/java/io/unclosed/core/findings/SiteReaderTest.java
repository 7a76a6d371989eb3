// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Site;
import io.unclosed.boot.Tracker;
import io.unclosed.core.options.Globs;
import io.unclosed.model.Frame;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.Position;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SiteReaderTest {

    private static final Globs ALL = new Globs(List.of(), List.of());
    private static final int DEPTH = 64;

    private static final Consumer<Object> OPEN_DIRECTLY = directly();

    private final Registry registry = new Registry();
    private final Opened opened = new Opened(registry);

    @Test
    void theAgentsOwnFramesAreNotShown() {
        Site site = opened.open(0, null).site();

        List<Frame> frames = reader(List.of(), ALL, DEPTH).get(site).frames();

        assertEquals(Opened.class.getName(), frames.get(0).className());
        assertTrue(frames.stream().noneMatch(frame -> frame.className().startsWith("io.unclosed.boot.")));
    }

    @Test
    void framesOfTheJdkAreMarked() {
        ResolvedSite site = reader(List.of(), ALL, DEPTH).get(openedInAStream().site());

        assertEquals(0, site.program());
        assertTrue(site.frames().stream()
                .filter(frame -> frame.className().startsWith("java."))
                .allMatch(Frame::jdk));
        assertTrue(site.frames().stream().anyMatch(Frame::jdk));
        assertTrue(site.frames().stream()
                .filter(frame -> frame.className().startsWith("io.unclosed"))
                .noneMatch(Frame::jdk));
    }

    /** A program that is out of stack has call chains of a thousand frames; each rule must not look at each of them. */
    @Test
    void equalFramesAreJudgedOnce() {
        AtomicInteger looks = new AtomicInteger();
        List<Exclusion> counting = new AbstractList<>() {
            @Override
            public Exclusion get(int index) {
                looks.incrementAndGet();
                return exclusion("com.acme.Nothing");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Allocation allocation = deep(500);

        assertFalse(reader(counting, ALL, DEPTH).get(allocation.site()).frames().isEmpty());

        assertTrue(looks.get() < 200, () -> looks + " looks");
    }

    private Allocation deep(int depth) {
        return depth == 0 ? opened.open(0, null) : deep(depth - 1);
    }

    @Test
    void onlySoManyFramesOfTheProgramAreKept() {
        Allocation allocation = opened.open(0, null);

        assertEquals(
                3, reader(List.of(), ALL, 3).get(allocation.site()).frames().size());
    }

    @Test
    void aSiteBelowTheProgramIsNotTheJdksOwn() {
        Exclusion exclusion = exclusion("java.util.*");
        Allocation allocation = openedInAStream();

        assertEquals(
                0, reader(List.of(exclusion), ALL, DEPTH).get(allocation.site()).program());
        assertFalse(allocation.site().ignored());
    }

    @Test
    void whatHasNoStackIsNotIgnored() {
        assertEquals(ResolvedSite.WITHOUT_STACK, reader(List.of(), ALL, DEPTH).get(Site.NONE));
        assertFalse(Site.NONE.ignored());
    }

    /** The last frames in front of the program's are what decides; here the JDK itself calls the tracker. */
    @Test
    void whatTheJdkOpensForItselfIsIgnored() {
        List<Object> resources = new ArrayList<>(List.of(new Object()));
        Tracker.start(registry);
        try {
            resources.forEach(OPEN_DIRECTLY);
        } finally {
            Tracker.stop();
        }
        Site site = Objects.requireNonNull(registry.takeNewSites());

        reader(List.of(exclusion("java.util.ArrayList#forEach")), ALL, DEPTH).readAll(site);

        assertTrue(site.ignored());
    }

    @Test
    void whatTheJdkDoesElsewhereIsNot() {
        Site site = opened.open(0, null).site();

        reader(List.of(exclusion("java.util.ArrayList#forEach")), ALL, DEPTH).readAll(site);

        assertFalse(site.ignored());
    }

    @Test
    void culpritsThatAreNotWantedAreIgnored() {
        Allocation unwanted = opened.open(0, null);
        Allocation wanted = opened.open(0, null);

        reader(List.of(), new Globs(List.of(), List.of("*.Opened")), DEPTH).get(unwanted.site());
        reader(List.of(), new Globs(List.of("*.Opened"), List.of()), DEPTH).get(wanted.site());

        assertTrue(unwanted.site().ignored());
        assertFalse(wanted.site().ignored());
    }

    @Test
    void allNewSitesAreRead() {
        List<Allocation> allocations = new ArrayList<>();
        allocations.add(opened.open(0, null));
        allocations.add(opened.open(0, null));
        SiteReader reader = reader(List.of(), ALL, DEPTH);

        reader.readAll(registry.takeNewSites());

        for (Allocation allocation : allocations) {
            assertEquals(0, allocation.site().frames().length);
            assertFalse(reader.get(allocation.site()).frames().isEmpty());
        }
    }

    /** A consumer without a frame of its own: the method handle of {@code Tracker.opened} bound to its arguments. */
    @SuppressWarnings("unchecked")
    private static Consumer<Object> directly() {
        try {
            MethodHandle opened = MethodHandles.lookup()
                    .findStatic(
                            Tracker.class,
                            "opened",
                            MethodType.methodType(void.class, Object.class, Object.class, int.class, int.class));
            return MethodHandleProxies.asInterfaceInstance(
                    Consumer.class, MethodHandles.insertArguments(opened, 1, null, -1, 0));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Tracker.opened", e);
        }
    }

    private Allocation openedInAStream() {
        Supplier<Allocation> work = () -> opened.open(0, null);
        return CompletableFuture.supplyAsync(work, Runnable::run).join();
    }

    private static Exclusion exclusion(String frames) {
        return new Exclusion(
                frames,
                null,
                null,
                "test",
                io.unclosed.model.catalog.JdkRange.ALL,
                io.unclosed.model.catalog.ResourceType.Origin.USER,
                new Position("test", 1, 1));
    }

    private static SiteReader reader(List<Exclusion> exclusions, Globs culprits, int depth) {
        return new SiteReader(exclusions, culprits, depth);
    }
}
