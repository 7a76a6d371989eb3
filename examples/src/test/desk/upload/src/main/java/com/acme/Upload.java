// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Reads what is to be uploaded. */
final class Upload {

    private Upload() {}

    static int read(String file) throws IOException {
        FileInputStream in = new FileInputStream(new File(file));
        return in.readAllBytes().length;
    }
}
