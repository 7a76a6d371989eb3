// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.JdkRange;
import io.unclosed.model.catalog.Judgement;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check and the agent judge each rule alike: the same members, or something is wrong to both. */
class AgreementTest {

    private static final String CLASSES = Subjects.class.getName() + "$";
    private static final String SUBJECTS =
            Subjects.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opens new(*)",
                "opens new(String)",
                "opens new(java.lang.String)",
                "opens new(lang.String)",
                "opens new(String, int, Buffer)",
                "opens new(String, int, $$Buffer)",
                "opens new(String, int, Subjects.Buffer)",
                "opens new(int)",
                "opens new(*) detail argument 1",
                "opens new(*) detail argument 2",
                "opens new(String, int, Buffer) detail argument 2",
                "opens new(*) detail field name number field size",
                "opens new(*) detail field name number field address",
                "opens new(*) detail field size",
                "opens new(*) detail field SHARED",
                "opens new(*) detail this field name",
                "opens new(*) if field shared",
                "opens new(*) unless field parent",
                "opens new(*) if field size",
                "opens new(*) if field nothing",
                "opens new(String, int, Buffer) if argument 3",
                "opens new(String, int, Buffer) if argument 2",
                "opens new(String, int, Buffer) of argument 3",
                "opens new(String, int, Buffer) of argument 2",
                "opens new(String, int, Buffer) is argument 3 detail field name",
                "opens new(String, int, Buffer) is argument 1 detail field name",
                "opens new(String, int, Buffer) is field parent",
                "opens new(String, int, Buffer) is field parent detail this field name",
                "opens new(String, int, Buffer) is field size",
                "opens of(*)",
                "opens of(File, long) detail argument 1",
                "opens of(File, long) detail argument 2",
                "opens of(File, long) detail argument 3",
                "opens of(File, long) is this",
                "opens of(File, long) of this",
                "opens of(File, long) detail field name",
                "opens of(File, long) detail this field name",
                "opens of(File, long) is argument 1 detail field name",
                "opens of(File, long) is field name",
                "opens of(File, long) if field shared",
                "opens slice(*) of this",
                "opens slice(int, boolean) is result detail field name number field size",
                "opens slice(int, boolean) if argument 2",
                "opens slice(int, boolean) if argument 1",
                "opens slice(int, boolean) if argument 3",
                "opens retain(int)",
                "opens retain(int) is this early",
                "closes flush()",
                "closes free()",
                "closes clsoe()",
                "closes close(int)",
                "closes free() late",
                "closes of(*) is argument 1 late",
                "closes of(*) is argument 2 late",
                "closes $$Child#close()",
                "closes of(*)",
                "closes of(*) is argument 1",
                "closes slice(*) of argument 1",
                "closes slice(*) of this",
                "closes close() is field parent",
                "closes close() is field size",
                "details close() detail field name",
                "details close() is field parent detail field name",
                "details slice(*) is result detail this field name",
                "keeps close() if field shared",
                "keeps of(*) is argument 2",
                "prepares of(*)",
                "starts of(*)",
                "stops close() if field shared",
                "stops slice(*) if argument 1",
                "stops slice(int, boolean) unless argument 2",
                "hands new(*) is field parent",
                "hands new(*) is field size",
                "closes close() if field shared",
                "closes slice(int, boolean) if argument 1",
                "closes slice(int, boolean) is field parent unless argument 2",
                "wraps of(File, long) is result around argument 1",
                "wraps of(File, long) is result around argument 2",
                "wraps of(File, long) is result around this",
                "wraps close() around field parent",
                "wraps close() around field size",
                "wraps close() around result",
                "wraps new(*) around field parent",
                "retains retain(int) by argument 1",
                "retains slice(*) by argument 2",
                "retains retain(int) by argument 2",
                "releases of(*) is argument 1 by argument 2",
                "closes java.lang.AutoCloseable#close()"
            })
    void aRuleOfOneClass(String rule) throws Exception {
        assertAgreement(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opens $$Session+#cursor(*)",
                "opens $$Session+#cursor(String) detail argument 1 of this",
                "opens $$Session+#cursor(String) detail argument 2",
                "opens $$Session+#cursor(File)",
                "opens $$Session+#end()",
                "opens $$Session+#reset(*) is this if argument 1",
                "opens $$Session+#cursor(String) if argument 2",
                "opens $$Session+#new(*) is this",
                "closes $$Session+#end()",
                "closes $$Session+#abort()",
                "closes $$Session+#nothing()",
                "closes $$Session+#reset(boolean) of this",
                "closes $$Session+#reset(boolean) is argument 1",
                "closes $$QuietSession+#end()",
                "closes $$QuietSession+#abort()",
                "closes $$Cursor+#close()",
                "closes $$StreamCursor+#close()",
                "closes $$Lonely+#close()",
                "closes java.io.Closeable+#close()",
                "wraps $$Session+#cursor(*) around result",
                "wraps $$Session+#end() around result",
                "retains $$Session+#reset(*) by argument 1",
                "releases $$Buffer+#retain(*) by argument 1",
                "releases $$Buffer+#flush()"
            })
    void aRuleOfAFamily(String rule) throws Exception {
        assertAgreement(rule);
    }

    private static void assertAgreement(String rule) throws Exception {
        Hook hook = hook(rule.replace("$$", CLASSES));
        RealAgent agent = new RealAgent(alone(hook));
        Set<String> instrumented = new TreeSet<>();
        try (ClassPath classes = ClassPath.of(List.of(SUBJECTS))) {
            Hierarchy hierarchy = new Hierarchy(classes);
            ClassFile owner = classes.find(hook.className()).orElseThrow();
            Match match;
            if (hook.member().family()) {
                match = new FamilyMembers(classes, hierarchy).match(hook, owner);
                // What the agent inserts elsewhere, at run time it finds that the object is not of the family.
                for (ClassFile heir : hierarchy.codeOf(hierarchy.family(owner.name()))) {
                    instrumented.addAll(agent.instrumented(heir.name()));
                }
            } else {
                match = new Members(classes, hierarchy).match(hook, owner);
                instrumented.addAll(agent.instrumented(owner.name()));
            }
            Set<String> places = new TreeSet<>();
            match.places()
                    .forEach(place -> places.add(place.owner().name() + "#"
                            + place.method().name() + place.method().descriptor()));
            boolean fits = agent.problems.isEmpty() && !instrumented.isEmpty();
            assertEquals(fits, match.fits(), () -> match + " but the agent: " + agent.problems + instrumented);
            if (fits) {
                assertEquals(instrumented, places);
            }
        }
    }

    private static Hook hook(String rule) throws CatalogException {
        String text = "type " + CLASSES + "Buffer\n  opens open()\n  closes close()\n  ";
        List<Hook> hooks = new CatalogParser("test.rules", ResourceType.Origin.USER)
                .parse(text + rule)
                .types()
                .get(0)
                .hooks();
        return hooks.get(hooks.size() - 1);
    }

    private static Catalog alone(Hook hook) {
        ResourceType type = new ResourceType(
                hook.className(),
                List.of(hook),
                List.of(),
                List.of(),
                List.of(),
                new Judgement(Severity.ERROR, null, null, null),
                ResourceType.Origin.USER,
                JdkRange.ALL,
                hook.position());
        return new Catalog(List.of(type), List.of());
    }
}
