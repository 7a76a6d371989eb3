// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.monitor.GaugeMonitor;
import javax.swing.SwingWorker;

/** Pools that the JDK starts when the program first needs them, and image plug-ins: nothing of it can be ended. */
public final class JdksPools {

    private static final List<Object> HELD = new ArrayList<>();

    private JdksPools() {}

    public static void main(String[] arguments) throws Exception {
        swing();
        monitor();
        images();
        HELD.add(CompletableFuture.supplyAsync(() -> 1).get());
        List.of(1, 2, 3).parallelStream().forEach(number -> HELD.getClass());
        ExecutorService own = Executors.newCachedThreadPool(); // open ThreadPoolExecutor
        HELD.add(own.submit(() -> 1).get());
        HELD.add(own);
        System.out.println("done");
        System.exit(0);
    }

    private static void swing() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        SwingWorker<Integer, Integer> worker = new SwingWorker<>() {
            @Override
            protected Integer doInBackground() {
                ran.countDown();
                return 1;
            }
        };
        worker.execute();
        if (!ran.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the worker did not run");
        }
    }

    private static void monitor() throws Exception {
        MBeanServer server = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("unclosed:type=Gauge");
        Gauge gauge = new Gauge();
        server.registerMBean(gauge, name);
        GaugeMonitor monitor = new GaugeMonitor();
        server.registerMBean(monitor, new ObjectName("unclosed:type=Monitor"));
        monitor.addObservedObject(name);
        monitor.setObservedAttribute("Level");
        monitor.setGranularityPeriod(1);
        monitor.start();
        if (!gauge.asked.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the monitor did not look");
        }
        monitor.stop();
        HELD.add(monitor);
    }

    private static void images() throws Exception {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        for (String format : List.of("png", "tiff")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType("Deflate");
                for (String type : how.getCompressionTypes()) {
                    if (type.equals("ZLib")) {
                        how.setCompressionType(type);
                    }
                }
                writer.write(null, new IIOImage(image, null, null), how);
            }
            HELD.add(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())).getWidth());
            writer.dispose();
        }
        Iterator<ImageWriter> writers = ImageIO.getImageWritersBySuffix("tif");
        HELD.add(writers.hasNext());
    }

    /** What the monitor looks at. */
    public interface GaugeMBean {
        int getLevel();
    }

    /** Is never too high. */
    public static final class Gauge implements GaugeMBean {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public int getLevel() {
            asked.countDown();
            return 1;
        }
    }
}
