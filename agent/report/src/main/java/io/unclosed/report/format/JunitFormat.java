// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.Report;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.Sentence;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, in the shape that Surefire writes and CI servers show: a test case for each finding.
 *
 * <p>One that fails the gate is a failure, one that is accepted is skipped, and one that the policy lets pass is a test
 * that passed and tells why in its output. An incomplete report is an error. A suite without a test case would be
 * refused by some servers, so where there is nothing to tell, that is the test case.
 */
final class JunitFormat {

    private static final String NOBODY = "unclosed";

    private final Content content;
    private final XMLStreamWriter xml;

    private JunitFormat(Content content, XMLStreamWriter xml) {
        this.content = content;
        this.xml = xml;
    }

    static void write(Content content, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitFormat(content, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append('\n');
    }

    private void write() throws XMLStreamException {
        List<Judged> findings = content.outcome().findings();
        Report report = content.outcome().report();
        boolean nothing = findings.isEmpty() && report.complete();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        attribute("name", "unclosed");
        attribute("time", "0");
        attribute("tests", String.valueOf(findings.size() + (report.complete() ? 0 : 1) + (nothing ? 1 : 0)));
        attribute("errors", report.complete() ? "0" : "1");
        attribute("skipped", String.valueOf(count(Standing.Kind.KNOWN) + count(Standing.Kind.SUPPRESSED)));
        attribute("failures", String.valueOf(count(Standing.Kind.FAILING)));
        for (Judged judged : findings) {
            testCase(judged);
        }
        if (!report.complete()) {
            incomplete(report);
        }
        if (nothing) {
            start(NOBODY, "nothing was left unclosed");
            xml.writeEndElement();
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private long count(Standing.Kind kind) {
        return content.outcome().of(kind).size();
    }

    private void testCase(Judged judged) throws XMLStreamException {
        Finding finding = judged.finding();
        start(finding.culpritFrame().map(Frame::className).orElse(finding.type()), name(finding));
        line(2);
        switch (judged.standing().kind()) {
            case FAILING -> {
                xml.writeStartElement("failure");
                attribute("message", Sentence.of(finding));
                attribute("type", finding.verdict().word());
                xml.writeCharacters(explanation(finding));
                xml.writeEndElement();
            }
            case KNOWN -> skipped("known by the baseline");
            case SUPPRESSED -> skipped(Reason.of(judged.standing()));
            case BELOW -> {
                xml.writeStartElement("system-out");
                xml.writeCharacters(
                        "the gate lets it pass: " + Printable.text(Sentence.of(finding)) + "\n" + explanation(finding));
                xml.writeEndElement();
            }
        }
        line(1);
        xml.writeEndElement();
    }

    /** {@code leaked java.io.FileInputStream at read(Upload.java:42)}: readable, and the same in each build. */
    private static String name(Finding finding) {
        String place = finding.culpritFrame()
                .map(frame -> " at " + frame.method() + "(" + frame.location() + ")")
                .orElse("");
        return finding.verdict().word() + " " + finding.type() + place;
    }

    private static String explanation(Finding finding) {
        StringBuilder text = new StringBuilder(Printable.text(Remedy.of(finding)));
        finding.frames().forEach(frame -> text.append("\n\tat ").append(Printable.text(frame.toString())));
        return text.toString();
    }

    private void skipped(String reason) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", reason);
    }

    private void incomplete(Report report) throws XMLStreamException {
        start(NOBODY, "the report is complete");
        line(2);
        xml.writeStartElement("error");
        attribute("message", "the report is incomplete");
        attribute("type", "incomplete");
        xml.writeCharacters(String.join("\n", Gaps.of(report)));
        xml.writeEndElement();
        line(1);
        xml.writeEndElement();
    }

    private void start(String className, String name) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", className);
        attribute("time", "0");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.text(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
