// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.model.Finding;
import io.unclosed.model.Fingerprint;
import io.unclosed.model.Frame;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes findings of counters. One thread only. */
final class FindingFactory {

    private static final String KEPT = "a static field of a library's class, for the life of the process";

    private final List<ResourceType> types;
    private final Attribution.Judge judge;
    private final SiteReader sites;
    private final boolean shown;

    /**
     * A factory.
     *
     * @param judge knows all types that may own a resource, tracked or not
     * @param shown whether findings say where; whose a resource is, is judged by its frames in any case
     */
    FindingFactory(List<ResourceType> types, Attribution.Judge judge, SiteReader sites, boolean shown) {
        this.types = types;
        this.judge = judge;
        this.sites = sites;
        this.shown = shown;
    }

    Finding finding(Ledger.Key key, FindingCounter counter) {
        ResourceType type = types.get(key.type());
        ResolvedSite site = sites.get(key.site());
        Attribution attribution = judge.judge(site, type, key.className());
        String owner = attribution.owner();
        boolean kept = site.initialised();
        List<Frame> frames = shown ? site.frames() : List.of();
        return new Finding(
                Fingerprint.of(type.name(), owner == null ? "" : owner, frames),
                key.verdict(),
                type.name(),
                type.closer(),
                kept ? Severity.NOTE : type.judgement().severity(),
                kept ? KEPT : type.judgement().heldBy(),
                owner,
                counter.count(),
                counter.closedLate(),
                shown ? attribution.culprit() : -1,
                frames,
                counter.thread(),
                counter.first(),
                counter.last(),
                counter.examples(),
                counter.held(),
                counter.tests());
    }

    String name(Allocation allocation) {
        return types.get(allocation.type()).name();
    }

    /** Where the thread that opened a resource is now; empty where that is not known or not shown. */
    List<Frame> framesNow(Allocation allocation) {
        return shown ? sites.framesNow(allocation) : List.of();
    }

    /** The test that opened it; the class of the test alone where its initialiser did, whichever test came first. */
    @Nullable
    String test(Allocation allocation) {
        String test = allocation.test();
        if (test != null) {
            String className = TestLedgers.classOf(test);
            for (Frame frame : sites.get(allocation.site()).frames()) {
                boolean initialiser = frame.method().equals("<clinit>") && !frame.jdk();
                if (initialiser && (className + "$").startsWith(frame.className() + "$")) {
                    return frame.className();
                }
            }
        }
        return test;
    }
}
