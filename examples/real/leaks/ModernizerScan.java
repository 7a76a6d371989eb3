// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.modernizer_maven_plugin.SuppressModernizerAnnotationDetector;

/** Scans a tree of four folders, with a class in each, five times. */
public final class ModernizerScan {
    public static void main(String[] args) throws Exception {
        Path tree = Files.createDirectories(Path.of("tree").toAbsolutePath());
        byte[] bytes;
        try (InputStream in = ModernizerScan.class.getResourceAsStream("ModernizerScan.class")) {
            bytes = in.readAllBytes();
        }
        Path folder = tree;
        for (int i = 0; i < 4; i++) {
            Files.write(folder.resolve("ModernizerScan.class"), bytes);
            folder = i < 3 ? Files.createDirectories(folder.resolve("sub")) : folder;
        }
        int suppressed = 0;
        for (int i = 0; i < 5; i++) {
            suppressed += SuppressModernizerAnnotationDetector.detect(tree).size();
        }
        System.out.println("scans: 5, suppressed: " + suppressed);
        Descriptors.report("/tree");
    }
}
