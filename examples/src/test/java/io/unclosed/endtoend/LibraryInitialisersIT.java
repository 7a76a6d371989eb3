// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.Finding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a library's class opens when it is initialised: a note as long as it is open, and nothing where it was dropped. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class LibraryInitialisersIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    LibraryInitialisersIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void whatALibraryKeepsInAStaticFieldIsANote() throws Exception {
        Trial trial = Trial.of("UsesVendor", jdk, folder);
        List<String> findings = trial.watched("", List.of()).report().findings().stream()
                .map(LibraryInitialisersIT::text)
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        "error open io.unclosed.misbehaving.UsesVendor held by its threads, until it is shut down",
                        "note open org.example.vendor.Defaults held by a static field of a library's class, for the"
                                + " life of the process"),
                findings);
    }

    private static String text(Finding finding) {
        return finding.severity().word() + " " + finding.verdict().word() + " "
                + finding.culpritFrame().orElseThrow().className() + " held by " + finding.heldBy();
    }
}
