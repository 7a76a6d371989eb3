// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A program as a test. */
class RunsProgram {

    @Test
    void runs() throws Exception {
        Method main = Class.forName(System.getProperty("io.unclosed.program")).getMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) new String[0]);
    }
}
