// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @Test
    void itIsSixteenHexadecimalDigits() {
        assertTrue(of("a.Upload", "open").matches("[0-9a-f]{16}"));
    }

    /** Existing baselines name findings by it: a change breaks all of them. */
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
        "a.Hidden/0x0000000800c03000, a.Hidden/0x00007f0123456789",
        "com.sun.proxy.$Proxy12, com.sun.proxy.$Proxy7",
        "jdk.proxy1.$Proxy12, jdk.proxy2.$Proxy7",
        "a.B$$EnhancerByGuice$$1a2b3c, a.B$$EnhancerByGuice$$99ffee",
        "a.B_$$_jvst3ab_0, a.B_$$_jvst9cd_12",
        "a.B$$$view12, a.B$$$view3",
        "a.B$_run_closure1, a.B$_run_closure2",
        "a.B$_run_closure1$_closure3, a.B$_run_closure2$_closure1",
        "a.B$_run_lambda1, a.B$_run_lambda2",
        "Script1, Script12",
        "Script1$_run_closure1, Script2$_run_closure1",
        "a.B$read$1$invokeSuspend$$inlined$use$2, a.B$read$2$invokeSuspend$$inlined$use$1",
        "a.core$open$fn__123, a.core$open$fn__456",
        "org.jruby.gen.InterfaceImpl2083117811, org.jruby.gen.InterfaceImpl17",
        "a.B$MockitoMock$kD8sXw2a, a.B$MockitoMock$Zz01abCD"
    })
    void numbersOfTheCompilerAndTheJvmDoNotChangeIt(String one, String other) {
        assertEquals(of(one, "m"), of(other, "m"));
    }

    @ParameterizedTest
    @CsvSource({
        "lambda$open$0, lambda$open$7",
        "access$000, access$100",
        "open$lambda$0, open$lambda$3",
        "$anonfun$open$1, $anonfun$open$2",
        "liftedTree1$1, liftedTree2$1",
        "CGLIB$open$0, CGLIB$open$4",
        "RUBY$method$open$0, RUBY$method$open$12"
    })
    void numbersOfSyntheticMethodsDoNotChangeIt(String one, String other) {
        assertEquals(of("a.B", one), of("a.B", other));
    }

    @ParameterizedTest
    @CsvSource({
        "a.B, a.C",
        "a.B1, a.B2",
        "a.B$C, a.B$D",
        "a.B, a.B$1",
        "a.B, a.B$$Lambda$1",
        "a.B, b.B",
        "a.Script1, a.Script2",
        "a.HttpProxy1, a.HttpProxy2"
    })
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
    void theDepthOfARecursionDoesNotChangeIt() {
        Frame open = new Frame("a.Walk", "open", null, 9, false);
        Frame visit = new Frame("a.Walk", "visit", null, 5, false);
        Frame child = new Frame("a.Walk", "child", null, 7, false);
        Frame main = new Frame("a.Main", "main", null, 1, false);

        String once = Fingerprint.of("T", "", List.of(open, visit, child, main));
        assertEquals(once, Fingerprint.of("T", "", List.of(open, visit, child, visit, child, visit, child, main)));
        assertNotEquals(once, Fingerprint.of("T", "", List.of(open, visit, main)));
    }

    @Test
    void framesThatNobodyWroteDoNotChangeIt() {
        Frame mine = new Frame("a.B", "m", null, 1, false);
        Frame caller = new Frame("a.B", "n", null, 1, false);
        Frame lambda = new Frame("a.B$$Lambda/0x0000000800c03000", "run", null, 1, false);
        Frame accessor = new Frame("a.B", "access$000", null, 1, false);

        assertEquals(
                Fingerprint.of("T", "", List.of(mine, caller)),
                Fingerprint.of("T", "", List.of(mine, lambda, accessor, caller)));
    }

    @Test
    void whoRunsTheTestsDoesNotChangeIt() {
        Frame test = new Frame("a.BTest", "opens", null, 1, false);
        Frame junit = new Frame("org.junit.platform.commons.util.ReflectionUtils", "invokeMethod", null, 1, false);
        Frame surefire = new Frame("org.apache.maven.surefire.booter.ForkedBooter", "main", null, 1, false);

        assertEquals(
                Fingerprint.of("T", "", List.of(test, junit)), Fingerprint.of("T", "", List.of(test, junit, surefire)));
        assertNotEquals(Fingerprint.of("T", "", List.of(junit)), Fingerprint.of("T", "", List.of(surefire)));
    }

    @Test
    void twelveFramesCount() {
        assertNotEquals(Fingerprint.of("T", "", frames(11)), Fingerprint.of("T", "", frames(12)));
        assertEquals(Fingerprint.of("T", "", frames(12)), Fingerprint.of("T", "", frames(13)));
    }

    private static List<Frame> frames(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Frame("a.B", "m" + number, null, 1, false))
                .toList();
    }

    private static String of(String className, String method) {
        return Fingerprint.of("java.io.FileInputStream", "", List.of(new Frame(className, method, "B.java", 3, false)));
    }
}
