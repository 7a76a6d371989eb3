// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zeroturnaround.zip.ZipUtil;

/** Iterates over the entries of a zip in memory, so that only the Inflater holds anything native. */
public final class ZtZipIterate {
    public static void main(String[] args) throws Exception {
        int times = Boolean.getBoolean("verify") ? 2000 : 20;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello, hello, hello".repeat(4000).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        long[] read = new long[1];
        byte[] buffer = new byte[8192];
        long before = Descriptors.resident();
        for (int i = 0; i < times; i++) {
            ZipUtil.iterate(new ByteArrayInputStream(bytes.toByteArray()), (in, entry) -> {
                for (int n; (n = in.read(buffer)) > 0;) {
                    read[0] += n;
                }
            });
        }
        System.out.println("bytes per zip: " + read[0] / times);
        Descriptors.reportMemory(before);
    }
}
