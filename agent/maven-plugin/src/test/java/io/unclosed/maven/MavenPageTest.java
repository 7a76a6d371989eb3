// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Holds the page against the plugin's own description, which is made of its code. */
class MavenPageTest {

    private static final String AGGREGATE = "-aggregate";
    private static final Pattern GOAL_ROW = Pattern.compile("^\\| `([a-z-]+)` \\| `([a-z]+)` \\|", Pattern.MULTILINE);
    private static final Pattern PARAMETER_ROW = Pattern.compile(
            "^\\| `(\\w+)` \\| (?:`(unclosed\\.\\w+)` )?\\| ([a-z, -]+) \\| \\S+.* \\|.*\\|", Pattern.MULTILINE);

    private static String page = "";
    private static Document plugin = document();

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../../docs/maven.md"));
    }

    @Test
    void thePageAndThePluginKnowTheSameGoals() {
        Set<String> goals = elements(plugin.getDocumentElement(), "mojo")
                .map(mojo -> text(mojo, "goal") + " in " + text(mojo, "phase"))
                .filter(goal -> !goal.startsWith("help "))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = GOAL_ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + " in " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(goals, described);
    }

    @Test
    void thePageAndThePluginKnowTheSameParameters() {
        Set<String> parameters = elements(plugin.getDocumentElement(), "mojo")
                .flatMap(MavenPageTest::parameters)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = PARAMETER_ROW
                .matcher(page)
                .results()
                .flatMap(row -> goals(row.group(3))
                        .map(goal -> goal + ": " + row.group(1) + " by " + (row.group(2) == null ? "" : row.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(parameters, described);
    }

    @Test
    void thePluginOfThePageIsTheOneThatTheBuildsTry() throws IOException {
        String snippet = page.substring(page.indexOf("```xml\n") + 7);
        String shown = snippet.substring(0, snippet.indexOf("```"));
        String tried = Files.readString(Path.of("src/it/parent/pom.xml"));

        assertTrue(oneLine(tried)
                .contains(oneLine(shown.replaceAll("<version>.*</version>", "<version>@project.version@</version>"))));
    }

    private static Stream<String> parameters(Element mojo) {
        Element configuration = elements(mojo, "configuration").findFirst().orElseThrow();
        return elements(mojo, "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> text(mojo, "goal") + ": " + text(parameter, "name") + " by "
                        + property(configuration, text(parameter, "name")));
    }

    private static String property(Element configuration, String parameter) {
        return elements(configuration, parameter)
                .map(Element::getTextContent)
                .map(value -> value.startsWith("${") ? value.substring(2, value.length() - 1) : "")
                .findFirst()
                .orElse("");
    }

    private static Stream<String> goals(String column) {
        return column.equals("all")
                ? Stream.of("prepare-agent", "report", "check", "report" + AGGREGATE, "check" + AGGREGATE)
                : Stream.of(column.split(", "))
                        .flatMap(goal ->
                                goal.equals("prepare-agent") ? Stream.of(goal) : Stream.of(goal, goal + AGGREGATE));
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static String text(Element parent, String name) {
        List<String> texts = elements(parent, name).map(Element::getTextContent).toList();
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private static String oneLine(String xml) {
        return xml.replaceAll("\\s+", "");
    }

    private static Document document() {
        try (InputStream in = MavenPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
