// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import org.junit.jupiter.api.AfterAll;

/** The script of the page without a browser: so that it is tested on every machine. */
class HtmlScriptIT extends HtmlPageUse {

    private static final HtmlUnit HTML_UNIT = new HtmlUnit();

    @AfterAll
    static void stop() {
        HTML_UNIT.close();
    }

    @Override
    HtmlUnit browser() {
        return HTML_UNIT;
    }
}
