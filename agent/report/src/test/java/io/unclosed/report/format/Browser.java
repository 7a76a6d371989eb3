// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** What a person does with the page and sees of it. */
abstract class Browser implements AutoCloseable {

    private final WebDriver driver;

    Browser(WebDriver driver) {
        this.driver = driver;
    }

    /** What the page wrote to the console, or the browser about it: warnings and errors, since the last call. */
    abstract List<String> complaints();

    /** What was asked for besides the page itself, since the last call. */
    abstract List<String> requests();

    void open(Path page) {
        driver.get(page.toUri().toString());
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
        return String.valueOf(((JavascriptExecutor) driver).executeScript("return " + expression));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
