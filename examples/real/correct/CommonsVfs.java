// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.vfs2.FileObject;
import org.apache.commons.vfs2.impl.StandardFileSystemManager;

/** Commons VFS: a file of a folder and one of a zip. */
public final class CommonsVfs {
    private CommonsVfs() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsVfs::use);
    }

    private static void use(boolean forget) throws Exception {
        Path zip = Scratch.folder("vfs").resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a"));
            out.write(1);
        }
        try (StandardFileSystemManager manager = new StandardFileSystemManager()) {
            manager.init();
            try (FileObject inside = manager.resolveFile("zip:" + zip.toUri() + "!/a");
                    InputStream in = inside.getContent().getInputStream()) {
                in.readAllBytes();
            }
            FileObject outside = manager.resolveFile(zip.toUri());
            InputStream in = outside.getContent().getInputStream(); // leaked FileInputStream
            in.read();
            if (!forget) {
                in.close();
                outside.close();
            }
        }
    }
}
