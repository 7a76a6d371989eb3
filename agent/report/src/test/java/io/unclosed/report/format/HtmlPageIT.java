// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in Chromium, with its layout. Skipped, and says so, where there is no Chromium with its driver. */
class HtmlPageIT extends HtmlPageUse {

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        Optional<Chromium> found = Chromium.start(folder.resolve("profile"));
        System.out.println(
                found.isPresent()
                        ? "the HTML report is tested in a browser"
                        : "the HTML report is not tested in a browser: chromium and chromedriver are not on the PATH");
        assumeTrue(found.isPresent(), "chromium and chromedriver are not on the PATH");
        chromium = found.get();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Override
    Chromium browser() {
        return Objects.requireNonNull(chromium);
    }

    @BeforeEach
    void asOnADesk() {
        browser().prefer("light");
        browser().resize(1360, 860);
    }

    @Test
    void columnsStandAboveWhatTheyName() {
        open("standings.html", Contents.ofAllStandings());

        for (int column = 1; column <= 4; column++) {
            String left = "document.querySelector('%s > :nth-child(" + column + ")').getBoundingClientRect().left";
            assertEquals(
                    browser().script(left.formatted("#columns")),
                    browser().script(left.formatted("#rows .row")),
                    "column");
        }
    }

    @Test
    void itIsDarkWhereTheReaderLikesItDark() {
        open("standings.html", Contents.ofAllStandings());
        String light = browser().script("getComputedStyle(document.body).backgroundColor");
        browser().prefer("dark");
        String dark = browser().script("getComputedStyle(document.body).backgroundColor");
        assertNotEquals(light, dark);

        browser().click("#theme");
        assertEquals(light, browser().script("getComputedStyle(document.body).backgroundColor"));
        browser().click("#theme");
        assertEquals(dark, browser().script("getComputedStyle(document.body).backgroundColor"));
        browser().click("#theme");
        assertEquals("auto", browser().script("document.documentElement.dataset.theme"));
    }

    @Test
    void itFitsASmallScreen() {
        browser().resize(500, 800); // the smallest window; in a frame it is as narrow as a telephone
        open("standings.html", Contents.ofAllStandings());

        assertEquals("none", browser().script("getComputedStyle(document.getElementById('detail')).display"));
        browser().click("#rows .row");
        assertEquals("block", browser().script("getComputedStyle(document.getElementById('detail')).display"));
        assertEquals("true", browser().script("document.documentElement.scrollWidth <= innerWidth"));
        browser().click("#back");
        assertEquals("none", browser().script("getComputedStyle(document.getElementById('detail')).display"));
    }
}
