// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.htmlunit.BrowserVersion;
import org.htmlunit.ScriptException;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.javascript.DefaultJavaScriptErrorListener;
import org.htmlunit.util.WebConnectionWrapper;
import org.openqa.selenium.Keys;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;

/**
 * Runs the script of the page in this JVM. It knows elements, events and styles, but has no layout. Of JavaScript it lacks spread
 * arguments, {@code f(...list)}, and holes in patterns, {@code [, second]}: the page does without them.
 */
final class HtmlUnit extends Browser {

    /** What HtmlUnit lacks: all elements have one size, and none ever changes it. */
    private static final String LAYOUT = """
            function ResizeObserver() {}
            ResizeObserver.prototype.observe = () => {};
            Object.defineProperty(HTMLElement.prototype, "clientWidth", { get: () => 900 });
            Object.defineProperty(HTMLElement.prototype, "clientHeight", { get: () => 600 });
            """;

    /** HtmlUnit's own keys have no names: an event that has one, and what a browser does with it if the page does nothing. */
    private static final String PRESS = """
            const at = document.activeElement;
            const key = arguments[0];
            if (!at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))) {
              return;
            }
            const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
            if (at.type === "range" && step) {
              at.value = Math.min(at.max, Math.max(at.min, Number(at.value) + step));
              at.dispatchEvent(new Event("input", { bubbles: true }));
            } else if (at.type === "search" && key.length === 1) {
              at.value += key;
              at.dispatchEvent(new Event("input", { bubbles: true }));
            } else if ((at.type === "button" && key === "Enter") || (at.type === "checkbox" && key === " ")) {
              at.click();
            }
            """;

    private final HtmlUnitDriver driver;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    HtmlUnit() {
        this(new HtmlUnitDriver(BrowserVersion.CHROME, true));
    }

    private HtmlUnit(HtmlUnitDriver driver) {
        super(driver);
        this.driver = driver;
        WebClient client = driver.getWebClient();
        client.setScriptPreProcessor(
                (page, source, name, line, element) -> name.startsWith("script in ") ? LAYOUT + source : source);
        client.setJavaScriptErrorListener(new Complaints());
        client.setWebConnection(new Requests(client));
    }

    @Override
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            if (key instanceof Keys named) {
                driver.executeScript(PRESS, nameOf(named));
            } else {
                key.chars().forEach(letter -> driver.executeScript(PRESS, Character.toString(letter)));
            }
        }
    }

    /** As a page knows it: ArrowDown for ARROW_DOWN. */
    private static String nameOf(Keys key) {
        return key == Keys.SPACE
                ? " "
                : Stream.of(key.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    @Override
    List<String> complaints() {
        return emptied(complaints);
    }

    @Override
    List<String> requests() {
        return emptied(requests);
    }

    private static List<String> emptied(List<String> list) {
        List<String> copy = List.copyOf(list);
        list.clear();
        return copy;
    }

    @SuppressWarnings("serial") // is never written
    private final class Complaints extends DefaultJavaScriptErrorListener {
        @Override
        public void scriptException(HtmlPage page, ScriptException exception) {
            complaints.add(exception + exception.getScriptSourceCode());
        }

        @Override
        public void timeoutError(HtmlPage page, long allowed, long needed) {
            complaints.add("a script took " + needed + " ms");
        }
    }

    private final class Requests extends WebConnectionWrapper {
        Requests(WebClient client) {
            super(client);
        }

        @Override
        public WebResponse getResponse(WebRequest request) throws IOException {
            if (!request.getUrl().getProtocol().matches("file|data")) {
                requests.add(request.getUrl().toString());
            }
            return super.getResponse(request);
        }
    }
}
