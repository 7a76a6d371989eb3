// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {

    private final Registry registry = new Registry();

    @Test
    void oneStackIsOneSite() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sites.add(open());
        }

        assertSame(sites.get(0), sites.get(1));
        assertSame(sites.get(0), sites.get(2));
    }

    @Test
    void anotherLineIsAnotherSite() {
        Site one = open();
        Site other = open();

        assertNotSame(one, other);
    }

    @Test
    void anotherDepthIsAnotherSite() {
        List<Site> sites = new ArrayList<>();
        for (int depth = 0; depth < 3; depth++) {
            sites.add(openAt(depth));
        }

        assertEquals(3, sites.stream().distinct().count());
    }

    @Test
    void depthsBeyondWhatAPersonReadsAreOneSite() {
        List<Site> sites = new ArrayList<>();
        for (int depth = 400; depth < 403; depth++) {
            sites.add(openAt(depth));
        }

        assertEquals(1, sites.stream().distinct().count());
    }

    @Test
    void newSitesAreHandedOverOnceAndHaveTheFramesOfTheOpening() {
        Site opened = open();

        Site fresh = registry.takeNewSites();

        assertSame(opened, fresh);
        assertNotNull(fresh);
        assertNull(fresh.nextNew());
        assertTrue(List.of(fresh.frames()).stream()
                .anyMatch(frame ->
                        frame.getMethodName().equals("newSitesAreHandedOverOnceAndHaveTheFramesOfTheOpening")));
        assertNull(registry.takeNewSites());
    }

    @Test
    void framesAreForgottenOnceRead() {
        Site site = open();

        assertTrue(site.frames().length > 0);
        site.forgetFrames();
        assertEquals(0, site.frames().length);
    }

    @Test
    void nothingIsTrackedAtAnIgnoredSite() {
        for (int i = 0; i < 2; i++) {
            Object resource = new Object();
            registry.opened(resource, null, -1, 0);
            if (i == 0) {
                Open.in(registry).get(0).site().ignore();
                registry.closed(resource);
            }
            assertEquals(List.of(), Open.in(registry));
            Held.untilHere(resource);
        }

        assertEquals(1, registry.watched());
    }

    @Test
    void thereAreOnlySoManySites() {
        SiteTable table = new SiteTable(null);
        List<Site> sites = new ArrayList<>();
        int bits = 15; // 2^15 ways through a tree of two calls a level

        for (int path = 0; path < 1 << bits; path++) {
            sites.add(branch(table, path, bits));
        }

        assertTrue(table.overflowed());
        assertEquals(
                SiteTable.MAX_SITES,
                sites.stream().filter(site -> site != Site.OVERFLOW).distinct().count());
        assertFalse(registry.sitesOverflowed());
    }

    private static Site branch(SiteTable table, int path, int bits) {
        if (bits == 0) {
            return table.current(0);
        }
        if ((path & 1) == 0) {
            return branch(table, path >> 1, bits - 1);
        }
        return branch(table, path >> 1, bits - 1);
    }

    private Site openAt(int depth) {
        return depth == 0 ? open() : openAt(depth - 1);
    }

    private Site open() {
        Object resource = new Object();
        registry.opened(resource, null, -1, 0);
        Site site = Open.in(registry).get(0).site();
        registry.closed(resource);
        return site;
    }
}
