// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import java.util.List;
import java.util.stream.Collectors;

/** The descriptors that are open at exit and that nothing accounts for; there may be none. */
public final class Unexplained {

    private static final int NAMED = 5;

    private final List<Descriptor> descriptors;

    Unexplained(List<Descriptor> descriptors) {
        this.descriptors = List.copyOf(descriptors);
    }

    /** How many. */
    public int count() {
        return descriptors.size();
    }

    /** How many, and some of them by name. */
    public String sentence() {
        String are = count() == 1 ? "1 open descriptor is" : count() + " open descriptors are";
        return are + " explained by no tracked resource: "
                + descriptors.stream().limit(NAMED).map(Descriptor::toString).collect(Collectors.joining(", "))
                + (count() > NAMED ? ", …" : "");
    }
}
