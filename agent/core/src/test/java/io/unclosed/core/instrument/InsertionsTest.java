// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** A check that cannot fail is none. */
class InsertionsTest {

    private static final String LOAD_THIS = Opcodes.ALOAD + " 0 ";
    private static final String LOAD_OTHER = Opcodes.ALOAD + " 1 ";
    private static final String STORE = Opcodes.ASTORE + " 2 ";
    private static final String RETURN = Opcodes.RETURN + " ";
    private static final String CALL = Opcodes.INVOKESTATIC + " " + Callee.TRACKER.internalName() + " closed ";

    private static final List<String> ORIGINAL = List.of(LOAD_THIS, STORE, RETURN);

    @Test
    void aCallWithItsArgumentsMayStandAnywhere() {
        assertTrue(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, CALL, LOAD_THIS, STORE, RETURN)));
        assertTrue(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, STORE, LOAD_THIS, LOAD_OTHER, CALL, RETURN)));
        assertTrue(Insertions.areAllOf(
                ORIGINAL, List.of(LOAD_THIS, CALL, LOAD_THIS, STORE, LOAD_THIS, CALL, LOAD_THIS, CALL, RETURN)));
    }

    @Test
    void nothingElseMayBeThere() {
        assertFalse(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, LOAD_THIS, STORE, RETURN)));
        assertFalse(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, STORE, CALL, LOAD_THIS, STORE, RETURN)));
        assertFalse(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, CALL, LOAD_THIS, STORE, "label 1", RETURN)));
    }

    @Test
    void nothingMayBeMissing() {
        assertFalse(Insertions.areAllOf(ORIGINAL, List.of(LOAD_THIS, CALL, LOAD_THIS, RETURN)));
    }
}
