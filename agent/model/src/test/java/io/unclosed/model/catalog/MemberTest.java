// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {

    private static final String ALL = "(Ljava/lang/String;[[IJ[La/B$C;DZBCSF)La/B;";

    @Test
    void aDescriptorNamesItsTypes() {
        MethodDescriptor types = MethodDescriptor.of(ALL);

        assertEquals(
                List.of(
                        "java.lang.String",
                        "int[][]",
                        "long",
                        "a.B$C[]",
                        "double",
                        "boolean",
                        "byte",
                        "char",
                        "short",
                        "float"),
                types.parameterNames());
        assertEquals("La/B;", types.result());
        assertEquals(List.of(), MethodDescriptor.of("()V").parameters());
        assertEquals("void", MethodDescriptor.name("V"));
    }

    @Test
    void wideArgumentsTakeTwoLocalVariables() {
        Member method = new Member("a/B", MethodDescriptor.of(ALL), false, Map.of());
        Member factory = new Member("a/B", MethodDescriptor.of(ALL), true, Map.of());

        assertEquals(List.of(1, 2, 3, 5, 6, 8), slots(method, 6));
        assertEquals(List.of(0, 1, 2, 4, 5, 7), slots(factory, 6));
    }

    private static List<Integer> slots(Member member, int count) {
        Integer[] slots = new Integer[count];
        Arrays.setAll(slots, index -> member.slot(index + 1));
        return List.of(slots);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    new | String | <init> | true
                    new | java.lang.String | <init> | true
                    new | lang.String | <init> | true
                    new | ng | <init> | false
                    new | String | new | false
                    open | String | open | true
                    open | String | opened | false
                    open | String, int | open | false
                    open* | String | opened | true
                    open* | B$C | opened | false
                    """)
    void aPatternNamesMethods(String name, String parameters, String method, boolean matches) {
        MemberPattern pattern = new MemberPattern("a.B", false, name, List.of(parameters.split(", ")));

        assertEquals(matches, pattern.matches(method, "(Ljava/lang/String;)V"));
    }

    @ParameterizedTest
    @CsvSource({"a.B$C, true", "B$C, true", "C, true", "B.C, false"})
    void aNestedClassIsNamedWithADollar(String parameter, boolean matches) {
        MemberPattern pattern = new MemberPattern("a.B", false, "open", List.of(parameter));

        assertEquals(matches, pattern.matches("open", "(La/B$C;)V"));
    }

    @Test
    void aPatternMayLeaveTheParametersOpen() {
        MemberPattern pattern = new MemberPattern("a.B", false, "open", null);

        assertTrue(pattern.matches("open", ALL));
        assertFalse(pattern.matches("opened", ALL));
    }
}
