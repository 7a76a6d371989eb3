// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.catalog.Hook.Condition;
import io.unclosed.model.catalog.Hook.Detail;
import io.unclosed.model.catalog.Hook.FieldName;
import io.unclosed.model.catalog.Hook.Subject;
import io.unclosed.model.catalog.Hook.Subject.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GrammarTest {

    @Test
    void threeLinesMakeAType() throws CatalogException {
        ResourceType type = parse("type com.acme.Buffer\n  opens new(*)\n  closes close()\n")
                .types()
                .get(0);

        assertEquals("com.acme.Buffer", type.name());
        assertEquals("Buffer", type.simpleName());
        assertEquals("close()", type.closer());
        assertEquals(ResourceType.Origin.JDK, type.origin());
        assertEquals(JdkRange.ALL, type.range());
        Hook opens = type.hooks().get(0);
        assertEquals(Verb.OPENS, opens.verb());
        assertEquals("com.acme.Buffer#new(*)", opens.member().signature());
        assertEquals("<init>", opens.member().method());
        assertNull(opens.member().parameters());
        assertEquals(new Position("my.rules", 2, 3), opens.position());
        Hook closes = type.hooks().get(1);
        assertEquals(Verb.CLOSES, closes.verb());
        assertEquals("close", closes.member().method());
        assertEquals(List.of(), closes.member().parameters());
    }

    @Test
    void aConstructorOpensThisAndAMethodItsResult() throws CatalogException {
        assertEquals(new Subject(Kind.THIS, 0, null), hook("opens new(*)").subject());
        assertEquals(new Subject(Kind.RESULT, 0, null), hook("opens open(*)").subject());
        assertEquals(new Subject(Kind.THIS, 0, null), hook("closes close(*)").subject());
    }

    @Test
    void aSubjectCanBeNamed() throws CatalogException {
        assertEquals(
                new Subject(Kind.THIS, 0, null), hook("opens open() is this").subject());
        assertEquals(
                new Subject(Kind.RESULT, 0, null),
                hook("opens open() is result").subject());
        assertEquals(
                new Subject(Kind.ARGUMENT, 12, null),
                hook("opens open(*) is argument 12").subject());
        assertEquals(
                new Subject(Kind.ARGUMENT, 1, null),
                hook("closes give(*) is argument 1").subject());
        assertEquals(
                new Subject(Kind.RESULT, 0, null),
                hook("keeps take(*) is result").subject());
    }

    @Test
    void aMemberOfAnotherClassCanBeNamed() throws CatalogException {
        Hook hook = hook("opens com.acme.Pool$Inner#take(java.lang.String, int, byte[], String[][])");

        assertEquals("com.acme.Pool$Inner", hook.className());
        assertEquals("take", hook.member().name());
        assertEquals(
                List.of("java.lang.String", "int", "byte[]", "String[][]"),
                hook.member().parameters());
        assertEquals(
                "com.acme.Pool$Inner#take(java.lang.String, int, byte[], String[][])",
                hook.member().signature());
    }

    @Test
    void detailsComeFromArgumentsAndFields() throws CatalogException {
        assertEquals(
                new Detail(2, false, null, null),
                hook("opens new(*) detail argument 2").detail());
        assertEquals(
                new Detail(0, false, new FieldName("path", null), null),
                hook("opens new(*) detail field path").detail());
        assertEquals(
                new Detail(0, false, new FieldName("address", "java.net.InetAddress"), new FieldName("port", "int")),
                hook("details bind(*) detail field address of java.net.InetAddress number field port of int")
                        .detail());
    }

    @Test
    void conditionsComeFromArgumentsAndFields() throws CatalogException {
        assertEquals(
                new Condition(true, 0, new FieldName("server", null)),
                hook("opens create(*) is this if field server").condition());
        assertEquals(
                new Condition(false, 0, new FieldName("parent", null)),
                hook("opens new(*) detail field path unless field parent").condition());
        assertEquals(
                new Condition(true, 2, null),
                hook("keeps get(*) is result if argument 2").condition());
    }

    @Test
    void jdksAreOneOrARangeOrOpenAtTheEnd() throws CatalogException {
        assertEquals(new JdkRange(17, 17, null), hook("opens new(*) on 17").range());
        assertEquals(new JdkRange(17, 20, null), hook("opens new(*) on 17..20").range());
        assertEquals(
                new JdkRange(21, Integer.MAX_VALUE, null),
                hook("opens new(*) detail argument 1 if argument 2 on 21..").range());
        assertEquals(
                new JdkRange(9, 9, null),
                parse("type a.B on 9\nopens new()\ncloses close()")
                        .types()
                        .get(0)
                        .range());
    }

    @Test
    void aCatalogOnAJdkHasWhatThatJdkHas() throws CatalogException {
        Catalog all = parse("""
                type a.Old on 17
                  opens  new()
                  closes close()
                type a.Both
                  opens  new() on ..20
                  closes close()
                """.replace("..20", "17..20"));

        assertEquals(2, all.on(17).types().size());
        assertEquals(List.of("a.Both"), names(all.on(21)));
        assertEquals(1, all.on(21).types().get(0).hooks().size());
        assertEquals(2, all.on(20).types().get(0).hooks().size());
    }

    @Test
    void commentsAndBlankLinesAreSkipped() throws CatalogException {
        Catalog catalog = parse(
                "# one\n\n   \t\ntype a.B # two\n\topens new() # closes nothing\n  closes a.C#close()# three\n#\n");

        assertEquals(1, catalog.types().size());
        assertEquals("a.C", catalog.types().get(0).hooks().get(1).className());
    }

    @Test
    void linesMayEndAsOnWindows() throws CatalogException {
        assertEquals(
                1,
                parse("type a.B\r\n  opens new()\r\n  closes close()\r\n")
                        .types()
                        .size());
    }

    @Test
    void anEmptyFileIsAnEmptyCatalog() throws CatalogException {
        assertEquals(new Catalog(List.of(), List.of()), parse(""));
    }

    @Test
    void aReasonMayHoldAnythingButAQuote() throws CatalogException {
        Exclusion exclusion = parse("never in java.util.zip.ZipFile because \"it's # not (yours)\"")
                .exclusions()
                .get(0);

        assertEquals("it's # not (yours)", exclusion.because());
    }

    @Test
    void aNeverMeansAClassAMethodOrAPackage() throws CatalogException {
        Exclusion type = parse("never in a.B because \"x\"").exclusions().get(0);
        assertTrue(type.matches("a.B", "m", ""));
        assertTrue(type.matches("a.B$C", "m", ""));
        assertFalse(type.matches("a.Bc", "m", ""));

        Exclusion method = parse("never in a.B#m because \"x\"").exclusions().get(0);
        assertTrue(method.matches("a.B", "m", ""));
        assertFalse(method.matches("a.B", "n", ""));
        assertFalse(method.matches("a.B$C", "m", ""));

        Exclusion folder = parse("never in a.b.* because \"x\"").exclusions().get(0);
        assertTrue(folder.matches("a.b.C", "m", ""));
        assertTrue(folder.matches("a.b.c.D", "m", ""));
        assertFalse(folder.matches("a.bc.D", "m", ""));
    }

    @Test
    void aTypeOwnsWhatIsOpenedInsideItsClassesAndOpeners() throws CatalogException {
        ResourceType type = parse("type a.B\nopens a.Pool#take()\ncloses close()\ninside a.Impl")
                .types()
                .get(0);

        assertTrue(type.owns("a.Pool", "take", GrammarTest::noKin));
        assertFalse(type.owns("a.Pool", "other", GrammarTest::noKin));
        assertTrue(type.owns("a.Impl", "anything", GrammarTest::noKin));
        assertTrue(type.owns("a.Impl$Inner", "anything", GrammarTest::noKin));
        assertFalse(type.owns("a.Implement", "anything", GrammarTest::noKin));
        assertFalse(type.owns("a.B", "close", GrammarTest::noKin));
    }

    @Test
    void theCloserIsTheTypesOwnMember() throws CatalogException {
        assertEquals(
                "end()",
                parse("type a.B\nopens new()\ncloses a.C#release()\ncloses end()")
                        .types()
                        .get(0)
                        .closer());
        assertEquals(
                "close()",
                parse("type a.B\nopens new()\ncloses a.C#release()")
                        .types()
                        .get(0)
                        .closer());
    }

    @Test
    void aTypeOfTheUserReplacesTheOneOfTheSameName() throws CatalogException {
        Catalog first = parse("type a.B\nopens new()\ncloses close()\ntype a.C\nopens new()\ncloses close()"
                + "\nnever in x.* because \"x\"");
        Catalog second = parse("type a.B\nopens new()\ncloses end()\nnever in y.* because \"y\"");

        Catalog both = first.with(second);

        assertEquals(List.of("a.C", "a.B"), names(both));
        assertEquals("end()", both.types().get(1).closer());
        assertEquals(2, both.exclusions().size());
    }

    @Test
    void typesAreChosenBySimpleOrFullName() throws CatalogException {
        Catalog catalog = parse("type a.B$C\nopens new()\ncloses close()\ntype a.D\nopens new()\ncloses close()");

        assertEquals(List.of("a.B$C"), names(catalog.only(java.util.Set.of("B.C"))));
        assertEquals(List.of("a.D"), names(catalog.only(java.util.Set.of("a.D", "C"))));
    }

    @Test
    void aPlusMeansTheWholeFamily() throws CatalogException {
        ResourceType type = parse("type a.B+\nopens a.C#make()\nopens a.D+#make()\ncloses close()")
                .types()
                .get(0);

        assertEquals("a.B", type.name());
        assertEquals(
                List.of("a.C#make()", "a.D+#make()", "a.B+#close()"),
                type.hooks().stream().map(hook -> hook.member().signature()).toList());
        assertTrue(type.owns("x.Y", "make", (one, other) -> one.equals("x.Y") && other.equals("a.D")));
        assertFalse(type.owns("x.Y", "make", GrammarTest::noKin));
        assertTrue(type.closesByFamily());
    }

    @Test
    void aResourceCanBeOpenedOfAnother() throws CatalogException {
        assertEquals(
                new Subject(Kind.THIS, 0, null), hook("opens make() of this").parent());
        assertEquals(
                new Subject(Kind.ARGUMENT, 2, null),
                hook("opens new(a.C, a.D) of argument 2").parent());
        Hook closes = hook("closes reset() of this");
        assertTrue(closes.closesChildren());
        assertFalse(hook("closes reset()").closesChildren());
    }

    @Test
    void closingCanWaitForTheMembersEndAndAskTheResource() throws CatalogException {
        assertNull(hook("closes abort()").late());
        assertEquals(new Hook.Late(null), hook("closes abort() late").late());
        Hook.Late asking = Objects.requireNonNull(
                hook("closes abort(*) late if isClosed() on 21..").late());
        assertEquals("a.B#isClosed()", Objects.requireNonNull(asking.question()).signature());
        Hook.Late other = Objects.requireNonNull(hook("closes a.Pool#evict(*) is argument 1 late if a.C#isOver()")
                .late());
        assertEquals("a.C#isOver()", Objects.requireNonNull(other.question()).signature());
    }

    @Test
    void aFieldCanBeTheResource() throws CatalogException {
        Subject subject = hook("opens new(*) is field inner").subject();

        assertEquals(Kind.FIELD, subject.kind());
        assertEquals("inner", Objects.requireNonNull(subject.field()).name());
    }

    @Test
    void referencesAreCounted() throws CatalogException {
        assertEquals(0, hook("retains retain()").amount());
        Hook releases = hook("releases release(int) by argument 1");
        assertEquals(Verb.RELEASES, releases.verb());
        assertEquals(1, releases.amount());
    }

    @Test
    void aResourceCanBeAroundAnother() throws CatalogException {
        Hook wraps = hook("wraps open() is result around field inner");

        assertEquals(Verb.WRAPS, wraps.verb());
        assertEquals(Kind.RESULT, wraps.subject().kind());
        assertEquals(Kind.FIELD, Objects.requireNonNull(wraps.parent()).kind());
        assertEquals(
                Kind.THIS,
                hook("wraps attach(Socket) around argument 1").subject().kind());
    }

    @Test
    void builtInRowsSayWhatIsBehindAnObject() throws CatalogException {
        Catalog catalog = new CatalogParser("jdk.rules", ResourceType.Origin.JDK)
                .parse("behind java.net.Socket field impl\nbehind a.B field c on 21..");

        assertEquals("java.net.Socket#impl", catalog.behind().get(0).signature());
        assertEquals(2, catalog.on(25).behind().size());
        assertEquals(1, catalog.on(17).behind().size());
        Catalog rule = new CatalogParser("jdk.rules", ResourceType.Origin.JDK)
                .parse("type a.B\nopens a() is behind argument 1\ncloses close()");
        assertTrue(rule.types().get(0).hooks().get(0).subject().behind());
    }

    @Test
    void whatIsPreparedAndStarted() throws CatalogException {
        assertEquals(Kind.RESULT, hook("prepares make()").subject().kind());
        assertEquals(Kind.THIS, hook("prepares new()").subject().kind());
        assertTrue(hook("opens body() prepared").prepared());
        assertEquals(Verb.STARTS, hook("starts run() is this").verb());
        assertEquals(Verb.STOPS, hook("stops exit(a.W, boolean) if argument 1").verb());
        assertEquals(Verb.HANDS, hook("hands new(*) is field inner").verb());
    }

    @Test
    void aTypeMayBeLentByAnother() throws CatalogException {
        ResourceType type = parse("type a.B\nopens new()\ncloses close()\nlent by a.C#make\nlent by a.C$D")
                .types()
                .get(0);

        assertTrue(type.isLentBy("a.C", "make"));
        assertTrue(type.isLentBy("a.C$D", "write"));
        assertFalse(type.isLentBy("a.C", "<init>"));
    }

    @Test
    void closingMayDepend() throws CatalogException {
        Hook.Condition condition = Objects.requireNonNull(
                hook("closes a.C#close() is field inner if field own").condition());

        assertTrue(condition.wanted());
        assertEquals("own", Objects.requireNonNull(condition.field()).name());
        assertThrows(CatalogException.class, () -> hook("closes new(a.B) is argument 1 if field own"));
    }

    @Test
    void aFrameMayBeMeantOnlyWhereItCallsAClass() throws CatalogException {
        Exclusion exclusion = parse("never in a.B#get calling a.C because \"it drops it\"")
                .exclusions()
                .get(0);

        assertTrue(exclusion.matches("a.B", "get", "a.C"));
        assertTrue(exclusion.matches("a.B", "get", "a.C$D"));
        assertFalse(exclusion.matches("a.B", "get", "a.E"));
        assertFalse(exclusion.matches("a.B", "get", ""));
        assertFalse(exclusion.matches("a.B", "set", "a.C"));
    }

    @Test
    void aTypeSaysHowItIsJudged() throws CatalogException {
        Judgement judgement = parse(
                        "type a.B\nopens new()\ncloses close()\nheld by \"its threads\"\nseverity note\ncloser stop(0)"
                                + "\nnever leaked because \"it has none\"")
                .types()
                .get(0)
                .judgement();

        assertEquals(new Judgement(Severity.NOTE, "its threads", "stop(0)", "it has none"), judgement);
    }

    @Test
    void aTypeSaysWhichDescriptorsItHolds() throws CatalogException {
        List<Holding> holds = parse("type a.B\nopens new()\ncloses close()\nholds file\nholds socket 2 for good on 21.."
                        + "\nholds eventpoll any")
                .types()
                .get(0)
                .holds();

        assertEquals(
                List.of(
                        new Holding(DescriptorKind.FILE, 1, false, JdkRange.ALL),
                        new Holding(DescriptorKind.SOCKET, 2, true, new JdkRange(21, Integer.MAX_VALUE, null)),
                        new Holding(DescriptorKind.EVENTPOLL, Holding.ANY, false, JdkRange.ALL)),
                holds);
    }

    @Test
    void whatATypeHoldsMayDependOnTheJdk() throws CatalogException {
        Catalog catalog = parse("type a.B\nopens new()\ncloses close()\nholds file on 21..");

        assertEquals(0, catalog.on(17).types().get(0).holds().size());
        assertEquals(1, catalog.on(25).types().get(0).holds().size());
    }

    @Test
    void aClassThatIsNeverMeantMayHoldDescriptors() throws CatalogException {
        List<Exclusion> exclusions = parse("never in a.B holds socket on 17..20 because \"a spare one\"")
                .exclusions();

        assertEquals(
                new Holding(DescriptorKind.SOCKET, 1, false, new JdkRange(17, 20, null)),
                exclusions.get(0).holding());
        assertEquals("17..20", exclusions.get(0).range().toString());
    }

    @Test
    void aTypeCanBeSwitchedOffAndStillOwns() throws CatalogException {
        Catalog first = parse("type a.B\nopens new()\ncloses close()\ntype a.C\nopens new()\ncloses close()");

        Catalog both = first.with(parse("never C because \"we know\""));

        assertEquals(List.of("a.B"), names(both));
        assertEquals(2, both.owners().size());
        assertThrows(CatalogException.class, () -> first.with(parse("never a.X because \"we know\"")));
    }

    private static boolean noKin(String one, String other) {
        return false;
    }

    private static List<String> names(Catalog catalog) {
        return catalog.types().stream().map(ResourceType::name).toList();
    }

    private static Hook hook(String line) throws CatalogException {
        return parse("type a.B\nopens new()\ncloses close()\n" + line)
                .types()
                .get(0)
                .hooks()
                .get(2);
    }

    private static Catalog parse(String text) throws CatalogException {
        return new CatalogParser("my.rules", ResourceType.Origin.JDK).parse(text);
    }
}
