// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Uses the page, mostly by keys, in whatever runs its script. */
abstract class HtmlPageUse {

    @TempDir
    static Path folder;

    /** Started once for all tests. */
    abstract Browser browser();

    @AfterEach
    void thePageNeverComplainsAndAsksForNothing() {
        assertEquals(List.of(), browser().complaints());
        assertEquals(List.of(), browser().requests());
        assertFalse(
                browser().text("body").lines().anyMatch(line -> line.matches("null|undefined|.*(NaN|\\[object ).*")),
                browser().text("body"));
    }

    @Test
    void theFirstFindingIsThereAtOnce() {
        open("standings.html", Contents.ofAllStandings());

        assertTrue(
                browser().text("#detail").contains("Upload.java:42"), browser().text("#detail"));
        browser().press(Keys.ARROW_DOWN);
        assertEquals("grid", browser().focus());
        assertTrue(
                browser().text("#detail").contains("Upload.java:43"), browser().text("#detail"));
        assertTrue(
                browser().text("#detail").contains("known by the baseline"),
                browser().text("#detail"));
    }

    @Test
    void aTimeLineTellsOpenedAndCollectedAndClosed() {
        open(
                "ends.html",
                Contents.of(
                        List.of(
                                Contents.judged(Samples.tested(), Standing.Kind.FAILING),
                                Contents.judged(Samples.overdue(1, 1), Standing.Kind.FAILING)),
                        List.of(Samples.jvm("a.jsonl", true)),
                        List.of()));

        assertTrue(
                browser().text("#detail").contains("✕ found collected"),
                browser().text("#detail"));
        assertTrue(
                browser().text("#detail").contains("found collected after 740 ms"),
                browser().text("#detail"));
        assertEquals("1", browser().script("document.querySelectorAll('#detail svg path.tick').length"));
        browser().press(Keys.ARROW_DOWN);
        assertTrue(
                browser().text("#detail").contains("closed after 12 s"),
                browser().text("#detail"));
        assertEquals("1.5 s, 2 s, 740 ms", browser().script("[1599, 2000, 740].map(lasting).join(', ')"));
        assertEquals("1", browser().script("document.querySelectorAll('#detail svg circle.closed').length"));
    }

    @Test
    void aFindingIsFoundAndReadByKeys() {
        open("thousands.html", thousands());
        assertEquals("10,000 findings", browser().text("#count"));

        browser().press("/");
        assertEquals("search", browser().focus());
        browser().press("upload.java:777)");
        assertEquals("1 of 10,000 findings", browser().text("#count"));
        browser().press(Keys.ENTER);
        assertEquals("grid", browser().focus());
        browser().press(Keys.ENTER);

        assertEquals("detail", browser().focus());
        assertTrue(browser().text("#detail h2").contains("java.io.FileInputStream"));
        assertTrue(
                browser().text(".remedy").contains("try-with-resources at Upload.java:777"),
                browser().text(".remedy"));
        assertTrue(browser().text(".stack").contains("com.acme.Upload.read(Upload.java:777)"));
        browser().press(Keys.ESCAPE);
        assertEquals("grid", browser().focus());
    }

    @Test
    void tenThousandAreAFewRowsAtATime() {
        open("thousands.html", thousands());

        assertTrue(Integer.parseInt(browser().script("document.querySelectorAll('#rows .row').length")) < 60);
        browser().script("document.getElementById('grid').focus()");
        browser().press(Keys.END);
        assertEquals(
                "10000",
                browser().script("document.querySelector('[aria-selected=true].row').getAttribute('aria-posinset')"));
        browser().press(Keys.HOME, Keys.ARROW_DOWN, Keys.PAGE_DOWN);
        int position = Integer.parseInt(
                browser().script("document.querySelector('[aria-selected=true].row').getAttribute('aria-posinset')"));
        assertTrue(position > 5 && position < 40, "at " + position);
        assertTrue(Integer.parseInt(browser().script("document.querySelectorAll('#rows .row').length")) < 60);
    }

    @Test
    void filtersChoose() {
        open("standings.html", Contents.ofAllStandings());

        browser().click("#verdicts .v0");
        assertEquals("3 of 5 findings", browser().text("#count"));
        browser().script("(document.getElementById('type').value = 'java.util.zip.Inflater')");
        browser().script("document.getElementById('type').dispatchEvent(new Event('change'))");
        assertEquals("1 of 5 findings", browser().text("#count"));
        browser().click("#show-all");
        assertEquals("5 findings", browser().text("#count"));
    }

    @Test
    void aStackUnfolds() {
        open("standings.html", Contents.ofAllStandings());
        browser().click("#rows .row");

        assertFalse(browser().text(".stack").contains("FileInputStream.<init>"));
        assertEquals("2", browser().script("document.querySelectorAll('.stack li:not(:has(button))').length"));
        browser().click(".stack button");

        assertTrue(browser().text(".stack").contains("java.io.FileInputStream.<init>(FileInputStream.java:158)"));
    }

    @Test
    void textStaysText() {
        open("hostile.html", Contents.hostile());
        browser().click("#rows .row");

        assertEquals("0", browser().script("document.images.length"));
        assertTrue(
                browser().text("#detail h2").contains("</script><img src=x onerror=alert(1)>"),
                browser().text("#detail"));
        assertTrue(browser().text("#gaps").startsWith("The report is incomplete."));
        browser().click("#tab-jvms");
        assertTrue(browser().text("#jvms").contains("</script><img src=x onerror=alert(1)>"));
        browser().click("#tab-flame");
        assertEquals("0", browser().script("document.images.length"));
    }

    @Test
    void aFlameGraphIsWalkedByKeys() {
        open("standings.html", Contents.ofAllStandings());
        browser().click("#tab-flame");
        assertTrue(
                browser().text("#box").startsWith("all: 15 resources, 5 findings"),
                browser().text("#box"));

        browser().script("document.querySelector('#boxes button').focus()");
        browser().press(Keys.ARROW_DOWN);
        browser().press(Keys.ARROW_DOWN);
        browser().press(Keys.ENTER);
        assertTrue(
                browser().text("#box").startsWith("com.acme.Main.main: 7 resources, 1 finding"),
                browser().text("#box"));
        browser().click("#only-these");

        assertEquals("1 of 5 findings", browser().text("#count"));
    }

    @Test
    void aFlameGraphLeavesOutWhatCallsPrograms() {
        open(
                "runner.html",
                Contents.of(
                        List.of(Contents.judged(Samples.underRunner(), Standing.Kind.FAILING)),
                        List.of(Samples.jvm("a.jsonl", true)),
                        List.of()));
        browser().click("#tab-flame");
        String boxes = "[...document.querySelectorAll('#boxes button')].map((box) => box.textContent).join(' ')";
        assertEquals(
                "all leaked UploadTest.lambda$reads$0 Upload.read:42 FileInputStream.<init>",
                browser().script(boxes));

        browser().script("document.getElementById('every-frame').focus()");
        browser().press(Keys.SPACE);

        assertEquals("every-frame", browser().focus());
        assertEquals(
                "all leaked NodeTestTask.execute ArrayList.forEach UploadTest.lambda$reads$0 Upload.read:42 FileInputStream.<init>",
                browser().script(boxes));
    }

    @Test
    void narrowBranchesAreBundledAndUnfold() {
        List<Judged> findings = new ArrayList<>();
        for (int number = 0; number < 3_000; number++) {
            findings.add(Contents.judged(Samples.openedBy("com.acme.T" + number + "Test"), Standing.Kind.FAILING));
        }
        open("narrow.html", Contents.of(findings, List.of(Samples.jvm("a.jsonl", true)), List.of()));
        browser().click("#tab-flame");
        String boxes = "[...document.querySelectorAll('#boxes button')].map((box) => box.textContent).join(' ')";
        assertTrue(
                browser().script(boxes).startsWith("all leaked 200 narrower"),
                browser().script(boxes));

        browser().script("document.querySelector('#boxes button').focus()");
        browser().press(Keys.ARROW_DOWN);
        browser().press(Keys.ARROW_DOWN);
        assertTrue(
                browser().text("#box").startsWith("200 narrower: 200 resources"),
                browser().text("#box"));
        browser().press(Keys.ENTER);
        browser().press(Keys.ARROW_DOWN);

        assertTrue(
                browser().text("#box").startsWith("com.acme.T0Test.reads: 1 resource,"),
                browser().text("#box"));
        browser().press(Keys.ARROW_UP);
        assertTrue(browser().text("#box").startsWith("200 narrower"), browser().text("#box"));
    }

    @Test
    void thePlotTellsWhatWasOpen() {
        open("sampled.html", Contents.of(List.of(), List.of(Samples.sampledJvm("a.jsonl")), List.of()));
        assertTrue(
                browser().text("#rows").startsWith("Nothing was left unclosed"),
                browser().text("#rows"));

        browser().click("#tab-time");
        assertTrue(
                browser().text("#time").contains("at most 14 open at once"),
                browser().text("#time"));
        assertTrue(
                browser().text("#time .legend").contains("java.net.Socket 12"),
                browser().text("#time"));
        browser().script("document.querySelector('[type=range]').focus()");
        browser().press(Keys.ARROW_RIGHT);
        assertTrue(browser().text("#time").contains(": 0 open"), browser().text("#time"));
        browser().press(Keys.ARROW_LEFT);

        assertTrue(browser().text("#time").contains(": 14 open"), browser().text("#time"));
        assertTrue(
                browser().text("#time .legend").contains("java.net.Socket 12"),
                browser().text("#time"));
    }

    final void open(String name, Content content) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.write(file, Contents.bytes(FileFormat.HTML, content));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        browser().open(file);
    }

    private static Content thousands() {
        List<Judged> findings = new ArrayList<>();
        List<Verdict> verdicts = List.of(Verdict.values());
        for (int line = 1; line <= 10_000; line++) {
            Verdict verdict = verdicts.get(line % verdicts.size());
            findings.add(Contents.judged(
                    Samples.finding("%016x".formatted(line), verdict, line, 10_000 - line), Standing.Kind.FAILING));
        }
        return Contents.of(findings, List.of(Samples.jvm("a.jsonl", true)), List.of());
    }
}
