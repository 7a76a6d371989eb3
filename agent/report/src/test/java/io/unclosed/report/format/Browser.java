// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window. It and its driver are looked for on the path, and nothing is downloaded. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty where this machine has none. */
    static Optional<Browser> start(Path profile) {
        Optional<File> program =
                NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
        Optional<File> driver = onPath("chromedriver");
        if (program.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.get());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get())
                .usingAnyFreePort()
                .build();
        return Optional.of(new Browser(new ChromeDriver(service, options)));
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** As a person sees it: without what is hidden. */
    String text(String selector) {
        return with(selector, WebElement::getText);
    }

    void click(String selector) {
        with(selector, element -> {
            element.click();
            return "";
        });
    }

    /** The page may draw anew between finding an element and using it: then there is another one. */
    private String with(String selector, Function<WebElement, String> use) {
        while (true) {
            WebElement element = driver.findElement(By.cssSelector(selector));
            try {
                return use.apply(element);
            } catch (StaleElementReferenceException e) {
                Thread.onSpinWait();
            }
        }
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void tab() {
        press(Keys.TAB);
    }

    /** The id of the element that has the focus. */
    String focus() {
        WebElement focused = driver.switchTo().activeElement();
        return Objects.requireNonNullElse(focused.getDomAttribute("id"), "");
    }

    String script(String expression) {
        return String.valueOf(driver.executeScript("return " + expression));
    }

    /** What the page wrote to the console, or the browser about it: warnings and errors, since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked for, since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                // Those of the browser's own first page may come late.
                .filter(message -> !message.contains("\"documentURL\":\"chrome:"))
                .toList();
    }

    /** Chooses what the system of a person would. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<File> onPath(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
