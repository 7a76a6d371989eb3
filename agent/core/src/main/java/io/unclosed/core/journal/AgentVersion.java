// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The agent's version, as the build wrote it. */
final class AgentVersion {

    private AgentVersion() {}

    static String text() throws IOException {
        try (InputStream in = AgentVersion.class.getResourceAsStream("version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
