// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassInitialisationTest {

    @Test
    void whatALibraryOpensInAnInitialiserIsItsOwn() {
        assertTrue(isOfLibrary("org.vendor.Defaults.<init>", "org.vendor.Client.<clinit>", "com.acme.Main.main"));
    }

    @Test
    void whateverLibrariesItUsesForIt() {
        assertTrue(isOfLibrary("net.other.Pool.<init>", "org.vendor.Client.<clinit>", "com.acme.Main.main"));
    }

    @Test
    void whicheverClassOfTheLibraryTheProgramCalled() {
        assertTrue(isOfLibrary("org.vendor.Client.<clinit>", "org.vendor.Factory.client", "com.acme.Main.main"));
    }

    @Test
    void aServiceThatIsLoadedIsALibrarys() {
        assertTrue(isOfLibrary(
                "org.vendor.Driver.<clinit>",
                "java.lang.reflect.Constructor.newInstance",
                "java.util.ServiceLoader$ProviderImpl.newInstance",
                "com.acme.Main.main"));
    }

    @Test
    void whatTheProgramOpensInAnInitialiserIsTheProgramsAffair() {
        assertFalse(isOfLibrary("com.acme.Files.<clinit>"));
        assertFalse(isOfLibrary("com.acme.Files.<clinit>", "com.acme.Main.main"));
        assertFalse(isOfLibrary("org.vendor.Reader.open", "com.acme.Files.<clinit>", "com.acme.Main.main"));
    }

    @Test
    void aClassThatAFrameworkCallsIsTheProgramsAffair() {
        assertFalse(isOfLibrary(
                "com.acme.FilesTest.<clinit>",
                "jdk.internal.reflect.DirectConstructorHandleAccessor.newInstance",
                "java.lang.reflect.Constructor.newInstance",
                "org.junit.Runner.run"));
        assertFalse(isOfLibrary("com.acme.FilesTest.<clinit>", "java.lang.Class.forName0", "org.junit.Runner.run"));
    }

    @Test
    void whatAnInitialiserCallsBackIsTheProgramsAffair() {
        assertFalse(isOfLibrary("com.acme.Plugin.start", "org.vendor.Client.<clinit>", "com.acme.Main.main"));
    }

    @Test
    void aClassWithoutAPackageOfALibrarysIsTheProgramsAffair() {
        assertFalse(isOfLibrary("Files.<clinit>", "Main.main"));
        assertFalse(isOfLibrary("files.Files.<clinit>", "main.Main.main"));
    }

    @Test
    void otherwiseNothingIsSaid() {
        assertFalse(isOfLibrary("org.vendor.Client.open", "com.acme.Main.main"));
    }

    private static boolean isOfLibrary(String... calls) {
        List<Frame> frames =
                Stream.of(calls).map(ClassInitialisationTest::frame).toList();
        return ClassInitialisation.isOfLibrary(frames, 0);
    }

    private static Frame frame(String call) {
        int dot = call.lastIndexOf('.');
        String className = call.substring(0, dot);
        return new Frame(
                className,
                call.substring(dot + 1),
                null,
                1,
                className.startsWith("java.") || className.startsWith("jdk."));
    }
}
