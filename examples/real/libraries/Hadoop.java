// SPDX-License-Identifier: Apache-2.0

// agent: rules=hadoop

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.io.IOUtils;

/** Hadoop's streams, of the local file system with and without check sums. */
public final class Hadoop {
    private static final List<Object> HELD = new ArrayList<>();

    private Hadoop() {}

    public static void main(String[] args) throws IOException {
        for (FileSystem files : List.of(new RawLocalFileSystem(), new LocalFileSystem())) {
            files.initialize(URI.create("file:///"), new Configuration());
            Path path = new Path(Scratch.folder("files").resolve("file").toString());
            closed(files, path);
            if (args.length == 0) {
                forgotten(files, path);
            }
        }
        System.out.println("done");
    }

    private static void forgotten(FileSystem files, Path path) throws IOException {
        files.open(path); // leaked FSDataInputStream
        files.open(path, 100).read(); // leaked FSDataInputStream
        files.create(path.suffix(".dropped")); // leaked FSDataOutputStream
        files.create(path.suffix(".flushed")).hflush(); // leaked FSDataOutputStream
        HELD.add(files.open(path)); // open FSDataInputStream
        HELD.add(files.create(path.suffix(".held"))); // open FSDataOutputStream
    }

    private static void closed(FileSystem files, Path path) throws IOException {
        try (FSDataOutputStream out = files.create(path)) {
            out.writeUTF("some text");
        }
        files.create(path).close();
        try (FSDataInputStream in = files.open(path)) {
            in.read();
        }
        IOUtils.closeStream(files.open(path));
        IOUtils.copyBytes(files.open(path), files.create(path.suffix(".copy")), 100, true);
        try {
            files.open(path.suffix(".missing"));
            throw new AssertionError();
        } catch (IOException expected) {
            // no such file
        }
    }
}
