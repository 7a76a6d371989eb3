// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;

/** A file that is there whatever the circumstances. */
final class SomeFile {

    static final File FILE = new File(System.getProperty("java.home"), "release");

    private SomeFile() {}
}
