// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.ArrayList;
import java.util.List;

/** What a registry holds as open. */
final class Open {

    private Open() {}

    static List<Allocation> in(Registry registry) {
        List<Allocation> open = new ArrayList<>();
        registry.forEachOpen(open::add);
        return open;
    }
}
