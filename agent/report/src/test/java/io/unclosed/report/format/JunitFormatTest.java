// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Holds the format against Surefire's own schema, and reads it with the parser of Maven's report on tests. */
class JunitFormatTest {

    @Test
    void everyReportIsValid() throws IOException, SAXException {
        Validator validator = validator();
        for (Content content : List.of(Contents.ofAllStandings(), Contents.hostile(), Contents.empty())) {
            validator.validate(new StreamSource(new StringReader(Contents.text(FileFormat.JUNIT, content))));
        }
        assertThrows(
                SAXException.class,
                () -> validator.validate(new StreamSource(new StringReader("<testsuite name=\"unclosed\"/>"))));
    }

    @Test
    void aFindingIsATestCase() {
        List<ReportTestCase> cases = parsed(Contents.ofAllStandings());

        assertCounts("tests=\"5\" errors=\"0\" skipped=\"2\" failures=\"1\"", Contents.ofAllStandings());
        assertEquals(5, cases.size());
        ReportTestCase failing = cases.get(0);
        assertEquals("com.acme.Upload", failing.getFullClassName());
        assertEquals("leaked java.io.FileInputStream at read(Upload.java:42)", failing.getName());
        assertTrue(failing.hasFailure());
        assertEquals("leaked", failing.getFailureType());
        assertEquals(
                "3 × java.io.FileInputStream opened here, never closed (/data/ä \"in\".csv, …)",
                failing.getFailureMessage());
        assertEquals("""
                close it: try-with-resources at Upload.java:42
                \tat java.io.FileInputStream.<init>(FileInputStream.java:158)
                \tat com.acme.Upload.read(Upload.java:42)
                \tat com.acme.Main.main(Main)""", failing.getFailureDetail());
        assertEquals("known by the baseline", cases.get(1).getFailureMessage());
        assertEquals(
                "suppressed: the pool closes it: at exit, 100% (known.suppressions:12)",
                cases.get(2).getFailureMessage());
        assertTrue(cases.get(3).isSuccessful());
        assertEquals("java.util.zip.Inflater", cases.get(4).getFullClassName());
    }

    @Test
    void anIncompleteReportIsAnError() {
        List<ReportTestCase> cases = parsed(Contents.hostile());

        assertCounts("tests=\"2\" errors=\"1\" skipped=\"0\" failures=\"1\"", Contents.hostile());
        assertEquals(2, cases.size());
        assertEquals(
                List.of("the report is complete"),
                cases.stream()
                        .filter(ReportTestCase::hasError)
                        .map(ReportTestCase::getName)
                        .toList());
    }

    @Test
    void nothingToTellIsATestThatPassed() {
        List<ReportTestCase> cases = parsed(Contents.empty());

        assertCounts("tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\"", Contents.empty());
        assertEquals(1, cases.size());
        assertTrue(cases.get(0).isSuccessful());
    }

    private static void assertCounts(String expected, Content content) {
        String xml = Contents.text(FileFormat.JUNIT, content);
        assertTrue(xml.contains(expected), xml);
    }

    private static List<ReportTestCase> parsed(Content content) {
        byte[] xml = Contents.bytes(FileFormat.JUNIT, content);
        try {
            // It makes a suite of each class.
            return new TestSuiteXmlParser(new NullConsoleLogger())
                    .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8)).stream()
                            .map(ReportTestSuite::getTestCases)
                            .flatMap(List::stream)
                            .toList();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Validator validator() throws IOException, SAXException {
        try (Stream<Path> files = Files.walk(Path.of("target/schemas"))) {
            Path schema = files.filter(file -> file.endsWith("surefire-test-report.xsd"))
                    .findFirst()
                    .orElseThrow();
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema.toFile())
                    .newValidator();
        }
    }
}
