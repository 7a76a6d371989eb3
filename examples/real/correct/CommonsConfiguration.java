// SPDX-License-Identifier: Apache-2.0

import java.io.FileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.builder.FileBasedConfigurationBuilder;
import org.apache.commons.configuration2.builder.fluent.Configurations;

/** Commons Configuration: properties by a builder, saved, and read from a reader of the program's. */
public final class CommonsConfiguration {
    private CommonsConfiguration() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsConfiguration::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Files.writeString(Scratch.folder("configuration").resolve("a.properties"), "a = 1\n");
        FileBasedConfigurationBuilder<PropertiesConfiguration> builder =
                new Configurations().propertiesBuilder(file.toFile());
        builder.getConfiguration().setProperty("b", 2);
        builder.save();
        PropertiesConfiguration other = new PropertiesConfiguration();
        FileReader reader = new FileReader(file.toFile()); // leaked FileInputStream
        other.read(reader);
        if (!forget) {
            reader.close();
        }
    }
}
