// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.ResourceType.Origin;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertionCheckTest {

    private static final Map<String, String> FIELDS =
            Map.of("name", "Ljava/lang/String;", "size", "I", "address", "J", "shared", "Z", "parent", "La/Buffer;");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    opens new(*) | ``
                    opens new(*) detail argument 1 | ``
                    opens new(*) detail argument 2 | argument 2 is no object
                    opens new(*) detail field name number field size | ``
                    opens new(*) detail field name number field address | field address is no int
                    opens new(*) detail field size | field size is no object
                    opens new(*) detail field SHARED | it has no field SHARED
                    opens new(*) detail this field name | ``
                    opens new(*) if field shared | ``
                    opens new(*) unless field parent | ``
                    opens new(*) if field size | what a condition looks at must be a boolean or an object
                    opens new(*) if field nothing | it has no field nothing
                    opens new(*) if argument 3 | ``
                    opens new(*) if argument 2 | what a condition looks at must be a boolean or an object
                    opens new(*) of argument 3 | ``
                    opens new(*) of argument 2 | argument 2 is no object
                    opens new(*) is argument 3 detail field name | ``
                    opens new(*) is argument 1 detail field name | a field can be read only of an object of the member's own class
                    opens new(*) is field parent | ``
                    opens new(*) is field parent detail this field name | ``
                    opens new(*) is field size | field size is no object
                    opens of(*) | ``
                    opens of(*) detail argument 1 | ``
                    opens of(*) detail argument 2 | argument 2 is no object
                    opens of(*) detail argument 3 | it has no argument 3
                    opens of(*) detail field name | ``
                    opens of(*) detail this field name | it is static, so there is no this
                    opens of(*) is argument 1 detail field name | a field can be read only of an object of the member's own class
                    opens of(*) is argument 2 detail argument 3 | argument 2 is no object; it has no argument 3
                    opens of(*) is argument 3 detail field name | it has no argument 3
                    opens of(*) is field name | it is static, so there is no this
                    opens of(*) if field shared | it is static, so there is no this
                    opens slice(*) of this | ``
                    opens slice(*) is result detail field name number field size | ``
                    opens slice(*) if argument 2 | ``
                    opens slice(*) if argument 1 | what a condition looks at must be a boolean or an object
                    opens slice(*) if argument 3 | it has no argument 3
                    opens retain(int) | the result is no object
                    opens retain(int) is this early | ``
                    closes close() | ``
                    closes close() if field shared | ``
                    closes close() is field parent | ``
                    closes close() is field size | field size is no object
                    closes of(*) | it is static, so there is no this
                    closes of(*) is argument 1 | ``
                    closes of(*) is argument 1 late | ``
                    closes of(*) is argument 2 late | argument 2 is no object
                    closes of(*) of argument 1 | ``
                    closes slice(*) if argument 1 | what a condition looks at must be a boolean or an object
                    closes slice(*) is field parent unless argument 2 | ``
                    closes slice(*) of argument 1 | argument 1 is no object
                    closes slice(*) of this | ``
                    details close() detail field name | ``
                    details close() is field parent detail field name | a field can be read only of an object of the member's own class
                    details slice(*) is result detail this field name | ``
                    keeps close() if field shared | ``
                    keeps of(*) is argument 2 | argument 2 is no object
                    prepares of(*) | ``
                    starts of(*) | it is static, so there is no this
                    stops close() if field shared | ``
                    stops slice(*) if argument 1 | what a condition looks at must be a boolean or an object
                    stops slice(*) unless argument 2 | ``
                    hands new(*) is field parent | ``
                    hands new(*) is field size | field size is no object
                    wraps new(*) around field parent | ``
                    wraps of(*) is result around argument 1 | ``
                    wraps of(*) is result around argument 2 | argument 2 is no object
                    wraps of(*) is result around this | it is static, so there is no this
                    wraps close() around field parent | ``
                    wraps close() around field size | field size is no object
                    wraps close() around result | the result is no object
                    retains retain(int) by argument 1 | ``
                    retains retain(int) by argument 2 | it has no argument 2
                    retains slice(*) by argument 2 | argument 2 is no int
                    releases of(*) is argument 1 by argument 2 | argument 2 is no int
                    """)
    void aRuleFitsAMemberOrHasProblems(String rule, String problems) throws CatalogException {
        assertEquals(problems, problems(rule, Origin.USER, true, false));
    }

    @Test
    void whoMayCastReadsAFieldOfWhatIsDeclaredAsSomethingElse() throws CatalogException {
        assertEquals("", problems("opens new(*) is argument 1 detail field name", Origin.USER, true, true));
    }

    @Test
    void aDetailThatIsNotInsertedNeedNotFit() throws CatalogException {
        assertEquals("", problems("opens new(*) detail argument 2", Origin.USER, false, false));
    }

    @Test
    void aBuiltInRuleMayNameAnInheritedField() throws CatalogException {
        assertEquals("", problems("opens new(*) detail field path of java.lang.String", Origin.JDK, true, true));
        assertEquals(
                "field path is no object", problems("opens new(*) detail field path of int", Origin.JDK, true, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    opens cursor(*) | (Ljava/lang/String;)La/Cursor; | true
                    opens cursor(*) detail argument 1 of this | (Ljava/lang/String;)La/Cursor; | true
                    opens cursor(*) detail argument 1 | (J)La/Cursor; | false
                    opens cursor(*) detail argument 2 | (Ljava/lang/String;)La/Cursor; | false
                    opens cursor(*) of argument 1 | (I)La/Cursor; | false
                    opens cursor(*) if argument 2 | (Ljava/lang/String;)La/Cursor; | true
                    opens cursor(*) | ()V | false
                    opens cursor(*) is this | ()V | true
                    opens cursor(*) is argument 1 | (Z)V | false
                    opens cursor(*) is argument 1 | ([Z)V | true
                    closes end() | ()V | true
                    wraps cursor(*) around result | ()[La/Cursor; | true
                    wraps cursor(*) around result | ()V | false
                    retains cursor(*) by argument 1 | (Z)V | true
                    """)
    void aRuleOfAFamilyIsMeantForSomeMembers(String rule, String descriptor, boolean suits) throws CatalogException {
        Hook hook = hook("type a.Session+\n opens open(*)\n closes close()\n " + rule, Origin.USER);

        assertEquals(suits, InsertionCheck.suits(hook, member(descriptor, false)));
        assertEquals(false, InsertionCheck.suits(hook, member(descriptor, true)));
    }

    private static String problems(String rule, Origin origin, boolean withDetail, boolean mayCast)
            throws CatalogException {
        Hook hook = hook("type a.Buffer\n opens open()\n closes close()\n " + rule, origin);
        Member member = switch (hook.member().name()) {
            case "new" -> member("(Ljava/lang/String;ILa/Buffer;)V", false);
            case "of" -> member("(Ljava/io/File;J)La/Buffer;", true);
            case "slice" -> member("(IZ)La/Buffer;", false);
            case "retain" -> member("(I)V", false);
            default -> member("()V", false);
        };
        return InsertionCheck.problems(hook, member, withDetail, mayCast).stream()
                .map(InsertionProblem::message)
                .collect(Collectors.joining("; "));
    }

    private static Member member(String descriptor, boolean isStatic) {
        return new Member("a/Buffer", MethodDescriptor.of(descriptor), isStatic, FIELDS);
    }

    private static Hook hook(String rules, Origin origin) throws CatalogException {
        List<Hook> hooks = new CatalogParser("test.rules", origin)
                .parse(rules)
                .types()
                .get(0)
                .hooks();
        return hooks.get(hooks.size() - 1);
    }
}
