// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** Installs a security manager, forgets a file and ends. */
public final class SetsSecurityManager {

    private SetsSecurityManager() {}

    @SuppressWarnings("removal") // Up to JDK 23 programs do that.
    public static void main(String[] arguments) throws IOException {
        System.setSecurityManager(new SecurityManager());
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        System.out.println("done");
        System.exit(3);
    }
}
