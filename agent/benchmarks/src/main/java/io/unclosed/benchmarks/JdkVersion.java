// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.core.jar.Jdks.Jdk;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Properties;

/** The whole version of a JDK, from the file {@code release} in its home. */
final class JdkVersion {

    private JdkVersion() {}

    static String of(Jdk jdk) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(jdk.home().resolve("release"))) {
            release.load(reader);
        } catch (IOException none) {
            return jdk.toString();
        }
        String version =
                release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION", "" + jdk.feature()));
        return "JDK " + version.replace("\"", "");
    }
}
