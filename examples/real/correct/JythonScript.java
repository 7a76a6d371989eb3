// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import org.python.util.PythonInterpreter;

/** Jython: a script in an interpreter. */
public final class JythonScript {
    private JythonScript() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JythonScript::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Files.writeString(Scratch.folder("jython").resolve("a"), "some text");
        System.setProperty("python.import.site", "false");
        try (PythonInterpreter python = new PythonInterpreter()) {
            python.set("path", file.toString());
            python.exec("with open(path) as f:\n  f.read()");
            python.exec("f = open(path)"); // leaked RandomAccessFile
            if (!forget) {
                python.exec("f.close()");
            }
        }
    }
}
