// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jvm: -Djava.awt.headless=true

import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** Image streams, whose files a cleaning thread of Java 2D closes later. */
public final class ImageStreams {

    private ImageStreams() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        ImageIO.createImageInputStream(file).read(); // rescued RandomAccessFile
        ImageIO.createImageOutputStream(file).write(1); // rescued RandomAccessFile
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            in.read();
        }
        ImageIO.read(file);
        System.out.println("done");
    }
}
