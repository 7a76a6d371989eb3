// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.lang.reflect.Method;
import java.nio.file.Path;

/** Opens a file as native code does: by the system's own call, which the JDK makes for its channels. */
public final class OpensUnseen {

    private OpensUnseen() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Path path = SomeFile.FILE.toPath();
        open(path);
        System.out.println(path);
    }

    static void open(Path path) throws ReflectiveOperationException {
        Method open = Class.forName("sun.nio.fs.UnixNativeDispatcher")
                .getDeclaredMethod("open", Class.forName("sun.nio.fs.UnixPath"), int.class, int.class);
        open.setAccessible(true);
        open.invoke(null, path, 0, 0);
    }
}
