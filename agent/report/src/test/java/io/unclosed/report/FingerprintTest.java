// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @Test
    void itIsSixteenHexadecimalDigits() {
        assertTrue(of("a.Upload", "open").matches("[0-9a-f]{16}"));
    }

    /** Existing baselines name findings by it: whoever changes it breaks them all. */
    @Test
    void itNeverChanges() {
        assertEquals("ca5998662fcb51c4", of("com.acme.Upload", "open"));
    }

    @Test
    void movedLinesAndFilesDoNotChangeIt() {
        assertEquals(
                Fingerprint.of("T", "", List.of(new Frame("a.B", "m", "B.java", 1, false))),
                Fingerprint.of("T", "", List.of(new Frame("a.B", "m", "C.kt", 99, false))));
    }

    @Test
    void framesOfTheJdkDoNotChangeIt() {
        Frame mine = new Frame("a.B", "m", null, 1, false);
        Frame jdk = new Frame("java.io.FileInputStream", "<init>", null, 1, true);

        assertEquals(Fingerprint.of("T", "", List.of(mine)), Fingerprint.of("T", "", List.of(jdk, mine, jdk)));
    }

    @ParameterizedTest
    @CsvSource({
        "a.B$$Lambda$14/0x0000000800c03000, a.B$$Lambda$77/0x00007f0123456789",
        "a.B$$Lambda/0x0000000800c03000, a.B$$Lambda$3",
        "a.B$1, a.B$2",
        "a.B$1$2, a.B$3$1",
        "a.B$1Local, a.B$2Local",
        "jdk.proxy2.$Proxy12, jdk.proxy2.$Proxy7",
        "com.sun.proxy.$Proxy12, com.sun.proxy.$Proxy7",
        "a.GeneratedMethodAccessor1, a.GeneratedMethodAccessor42",
        "a.B$$EnhancerBySpringCGLIB$$1a2b3c, a.B$$EnhancerBySpringCGLIB$$99ffee",
        "a.B$$SpringCGLIB$$0, a.B$$SpringCGLIB$$1",
        "a.B$MockitoMock$123456, a.B$MockitoMock$987",
        "a.B$ByteBuddy$kD8sXw2a, a.B$ByteBuddy$Zz01abCD",
        "a.B$HibernateProxy$kD8sXw2a, a.B$HibernateProxy$Zz01abCD",
        "a.Hidden/0x0000000800c03000, a.Hidden/0x00007f0123456789"
    })
    void numbersOfTheCompilerAndTheJvmDoNotChangeIt(String one, String other) {
        assertEquals(of(one, "m"), of(other, "m"));
    }

    @ParameterizedTest
    @CsvSource({"lambda$open$0, lambda$open$7", "access$000, access$100"})
    void numbersOfSyntheticMethodsDoNotChangeIt(String one, String other) {
        assertEquals(of("a.B", one), of("a.B", other));
    }

    @ParameterizedTest
    @CsvSource({"a.B, a.C", "a.B1, a.B2", "a.B$C, a.B$D", "a.B, a.B$1", "a.B, a.B$$Lambda$1", "a.B, b.B"})
    void otherClassesHaveOthers(String one, String other) {
        assertNotEquals(of(one, "m"), of(other, "m"));
    }

    @ParameterizedTest
    @CsvSource({"open, close", "step1, step2", "lambda$open$0, lambda$close$0", "<init>, <clinit>"})
    void otherMethodsHaveOthers(String one, String other) {
        assertNotEquals(of("a.B", one), of("a.B", other));
    }

    @Test
    void otherTypesAndOwnersHaveOthers() {
        List<Frame> frames = List.of(new Frame("a.B", "m", null, 1, false));

        assertNotEquals(Fingerprint.of("T", "", frames), Fingerprint.of("U", "", frames));
        assertNotEquals(Fingerprint.of("T", "", frames), Fingerprint.of("T", "O", frames));
        assertNotEquals(Fingerprint.of("T", "O", frames), Fingerprint.of("O", "T", frames));
        assertNotEquals(Fingerprint.of("TO", "", frames), Fingerprint.of("T", "O", frames));
    }

    @Test
    void theOrderOfTheFramesMatters() {
        List<Frame> frames =
                new ArrayList<>(List.of(new Frame("a.B", "m", null, 1, false), new Frame("a.C", "m", null, 1, false)));
        String before = Fingerprint.of("T", "", frames);
        Collections.reverse(frames);

        assertNotEquals(before, Fingerprint.of("T", "", frames));
    }

    @Test
    void twelveFramesCount() {
        assertNotEquals(Fingerprint.of("T", "", frames(11)), Fingerprint.of("T", "", frames(12)));
        assertEquals(Fingerprint.of("T", "", frames(12)), Fingerprint.of("T", "", frames(13)));
    }

    private static List<Frame> frames(int count) {
        return Collections.nCopies(count, new Frame("a.B", "m", null, 1, false));
    }

    private static String of(String className, String method) {
        return Fingerprint.of("java.io.FileInputStream", "", List.of(new Frame(className, method, "B.java", 3, false)));
    }
}
