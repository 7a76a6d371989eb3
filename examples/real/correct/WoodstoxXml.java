// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Woodstox by StAX: the streams are the program's to close, says the standard. */
public final class WoodstoxXml {
    private WoodstoxXml() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, WoodstoxXml::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("woodstox").resolve("a.xml");
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            writer.writeStartDocument();
            writer.writeEmptyElement("a");
            writer.writeEndDocument();
            writer.close();
        }
        InputStream in = Files.newInputStream(file); // leaked FileChannel
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
        while (reader.hasNext()) {
            reader.next();
        }
        reader.close();
        if (!forget) {
            in.close();
        }
    }
}
