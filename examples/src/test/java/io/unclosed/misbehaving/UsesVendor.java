// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.example.vendor.Defaults;

/** Uses a library that opens something in a static field, and does the same itself. */
public final class UsesVendor {

    private static final ExecutorService OWN = Executors.newSingleThreadExecutor();

    private UsesVendor() {}

    public static void main(String[] arguments) throws Exception {
        Defaults.POOL.submit(Defaults::value).get();
        OWN.submit(Defaults::value).get();
        System.out.println("done");
        System.exit(0);
    }
}
