// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Programs of one class each, taken out of the tests' class path. */
final class Programs {

    private Programs() {}

    /** Copies a program into a folder that is to be its class path. */
    static void copy(Class<?> program, Path folder) throws IOException {
        String name = program.getName().replace('.', '/') + ".class";
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream in = Objects.requireNonNull(program.getClassLoader().getResourceAsStream(name))) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
