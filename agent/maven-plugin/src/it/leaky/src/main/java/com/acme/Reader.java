// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.FileInputStream;
import java.io.IOException;

final class Reader {

    private Reader() {}

    static int first(String file) throws IOException {
        return new FileInputStream(file).read();
    }
}
