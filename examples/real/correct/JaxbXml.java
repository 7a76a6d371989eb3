// SPDX-License-Identifier: Apache-2.0

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** JAXB: writes and reads a file. */
public final class JaxbXml {
    private JaxbXml() {}

    /** What is written. */
    @XmlRootElement
    public static final class Note {
        public String text = "some text";
    }

    public static void main(String[] args) throws Exception {
        Callers.each(args, JaxbXml::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("jaxb").resolve("a.xml");
        JAXBContext context = JAXBContext.newInstance(Note.class);
        context.createMarshaller().marshal(new Note(), file.toFile());
        context.createUnmarshaller().unmarshal(file.toFile());
        JAXB.unmarshal(file.toFile(), Note.class);
        OutputStream out = Files.newOutputStream(file); // leaked FileChannel
        context.createMarshaller().marshal(new Note(), out);
        if (!forget) {
            out.close();
        }
    }
}
