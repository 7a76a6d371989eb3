// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.Frame;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Frames stand innermost first, as in a stack trace. */
class AttributionTest {

    private static final String RULES = """
            type com.acme.Buffer
              opens  new(*)
              closes close()
            type com.acme.Pool
              opens  new(*)
              opens  com.acme.Pools#take()
              closes close()
              inside com.acme.PoolThreads
            """;

    private final Catalog catalog = catalog();

    @Test
    void theFirstFrameOutsideTheJdkIsToBlame() {
        assertEquals(
                new Attribution(1, null),
                attribution("FileInputStream", "java.io.FileInputStream#<init>", "a.Main#open", "a.Main#main"));
    }

    @Test
    void aSubclassOfAJdkTypeIsThatFrame() {
        assertEquals(
                new Attribution(1, null),
                blameOf(
                        "FileInputStream",
                        "a.MyStream",
                        "java.io.FileInputStream#<init>",
                        "a.MyStream#<init>",
                        "a.Main#main"));
    }

    @Test
    void withoutAStackNobodyIsToBlame() {
        assertEquals(new Attribution(-1, null), attribution("FileInputStream"));
        assertEquals(
                new Attribution(-1, null),
                attribution("FileInputStream", "java.io.FileInputStream#<init>", "java.lang.Thread#run"));
    }

    @Test
    void aZipOwnsTheFileAndTheInflaterThatItOpens() {
        assertEquals(
                new Attribution(3, "java.util.zip.ZipFile"),
                attribution(
                        "RandomAccessFile",
                        "java.io.RandomAccessFile#<init>",
                        "java.util.zip.ZipFile$Source#<init>",
                        "java.util.zip.ZipFile#<init>",
                        "a.Main#main"));
        assertEquals(
                new Attribution(3, "java.util.zip.ZipFile"),
                attribution(
                        "Inflater",
                        "java.util.zip.Inflater#<init>",
                        "java.util.zip.ZipFile$CleanableResource#getInflater",
                        "java.util.zip.ZipFile#getInputStream",
                        "a.Main#read"));
    }

    @Test
    void aJarIsAZipThatIsCalledAJar() {
        assertEquals(
                new Attribution(2, null),
                attribution("JarFile", "java.util.zip.ZipFile#<init>", "java.util.jar.JarFile#<init>", "a.Main#main"));
        assertEquals(
                new Attribution(4, "java.util.jar.JarFile"),
                attribution(
                        "RandomAccessFile",
                        "java.io.RandomAccessFile#<init>",
                        "java.util.zip.ZipFile$Source#<init>",
                        "java.util.zip.ZipFile#<init>",
                        "java.util.jar.JarFile#<init>",
                        "a.Main#main"));
    }

    @Test
    void whatTheProgramOpensInACallBackFromAnOwnerIsItsOwn() {
        assertEquals(
                new Attribution(1, null),
                attribution(
                        "FileInputStream",
                        "java.io.FileInputStream#<init>",
                        "a.MyProvider#open",
                        "java.util.zip.ZipFile#<init>",
                        "a.Main#main"));
    }

    @Test
    void forATypeOfTheProgramItsUserIsToBlame() {
        assertEquals(
                new Attribution(2, null),
                attribution("Buffer", "com.acme.Buffer#<init>", "com.acme.Buffer#create", "a.Main#main"));
        assertEquals(
                new Attribution(2, null),
                attribution("Buffer", "com.acme.Buffer#<init>", "com.acme.Buffer$Builder#build", "a.Main#main"));
    }

    @Test
    void aNameThatOnlyStartsLikeTheTypeIsAUser() {
        assertEquals(
                new Attribution(1, null),
                attribution("Buffer", "com.acme.Buffer#<init>", "com.acme.BufferUser#run", "a.Main#main"));
    }

    @Test
    void aTypeThatOnlyItselfOpensIsToBlameItself() {
        assertEquals(new Attribution(1, null), attribution("Buffer", "com.acme.Buffer#<init>", "com.acme.Buffer#main"));
    }

    @Test
    void aTypeOfTheProgramOwnsWhatItsOpenerOpens() {
        assertEquals(
                new Attribution(2, "com.acme.Pool"),
                attribution(
                        "FileInputStream", "java.io.FileInputStream#<init>", "com.acme.Pool#<init>", "a.Main#main"));
        assertEquals(
                new Attribution(2, "com.acme.Pool"),
                attribution("Socket", "sun.nio.ch.NioSocketImpl#create", "com.acme.PoolThreads$1#run", "a.Main#main"));
        assertEquals(
                new Attribution(3, "com.acme.Pool"),
                attribution(
                        "Buffer",
                        "com.acme.Buffer#<init>",
                        "com.acme.Pool#helper",
                        "com.acme.Pool#<init>",
                        "a.Main#main"));
    }

    @Test
    void whatTheProgramOpensOnAThreadOfAnOwnersIsItsOwn() {
        assertEquals(
                new Attribution(1, null),
                attribution(
                        "FileInputStream",
                        "java.io.FileInputStream#<init>",
                        "a.Handler#read",
                        "com.acme.Loop#fire",
                        "com.acme.PoolThreads#run"));
    }

    @Test
    void theFramesOfALibraryNeedNotAllBeNamedToOwn() {
        assertEquals(
                new Attribution(2, "com.acme.Pool"),
                attribution(
                        "Socket",
                        "sun.nio.ch.NioSocketImpl#create",
                        "com.acme.Wires#connect",
                        "com.acme.PoolThreads#run"));
    }

    /** A pool's thread asks a driver for a connection, and that opens a socket for it. */
    @Test
    void whatIsOpenedForWhatAnOwnerOpensIsTheOwners() {
        assertEquals(
                new Attribution(3, "com.acme.Pool"),
                attribution(
                        "FileInputStream",
                        "java.io.FileInputStream#<init>",
                        "org.driver.Driver#open",
                        "com.acme.Buffer#<init>",
                        "com.acme.PoolThreads#run"));
    }

    @Test
    void anOwnerAndWhatItOpenedHaveOneCulprit() {
        assertEquals(new Attribution(1, null), attribution("Pool", "com.acme.Pools#take", "a.Main#main"));
        assertEquals(
                new Attribution(2, "com.acme.Pool"),
                attribution("FileInputStream", "java.io.FileInputStream#<init>", "com.acme.Pools#take", "a.Main#main"));
    }

    @Test
    void aTypeOfTheProgramDoesNotOwnWhatItsOtherMethodsOpen() {
        assertEquals(
                new Attribution(1, null),
                attribution(
                        "FileInputStream", "java.io.FileInputStream#<init>", "com.acme.Pool#helper", "a.Main#main"));
    }

    @Test
    void theOutermostOwnerIsToBlameButTheJdksKeepsItsOwn() {
        assertEquals(
                new Attribution(3, "java.util.zip.ZipFile"),
                attribution(
                        "Inflater",
                        "java.util.zip.Inflater#<init>",
                        "java.util.zip.ZipFile#getInputStream",
                        "com.acme.Pool#<init>",
                        "a.Main#main"));
    }

    @Test
    void whatADriverOpensInItsOwnCallsIsItsOwn() {
        assertEquals(
                new Attribution(2, "java.sql.Statement"),
                blameOf(
                        "Statement",
                        "org.driver.DriverStatement",
                        "org.driver.DriverConnection#createStatement",
                        "org.driver.Helper#insert",
                        "org.driver.DriverResult#insertRow",
                        "a.Main#main"));
    }

    @Test
    void whatADriverOpensForItselfIsNotThePoolsThatMadeItDoSo() {
        assertEquals(
                new Attribution(1, "java.sql.Statement"),
                blameOf(
                        "Statement",
                        "org.driver.DriverStatement",
                        "org.driver.DriverConnection#createStatement",
                        "org.driver.DriverConnection#ask",
                        "org.driver.DriverConnection#getTransactionIsolation",
                        "com.acme.PoolThreads#run"));
    }

    @Test
    void whatTheProgramOpensInACallOfADriversIsItsOwn() {
        assertEquals(
                new Attribution(1, null),
                blameOf(
                        "Statement",
                        "org.driver.DriverStatement",
                        "org.driver.DriverConnection#createStatement",
                        "a.Trigger#fire",
                        "org.driver.DriverResult#insertRow",
                        "a.Main#main"));
        assertEquals(
                new Attribution(1, null),
                blameOf(
                        "Statement",
                        "org.driver.DriverStatement",
                        "org.driver.DriverConnection#createStatement",
                        "org.driver.tools.Script#run"));
    }

    private Attribution attribution(String type, String... frames) {
        return blameOf(type, only(type).name(), frames);
    }

    private Attribution blameOf(String type, String className, String... texts) {
        List<Frame> frames = new ArrayList<>();
        for (String text : texts) {
            String name = text.substring(0, text.indexOf('#'));
            boolean jdk = name.startsWith("java.") || name.startsWith("sun.");
            frames.add(new Frame(name, text.substring(text.indexOf('#') + 1), null, 1, jdk));
        }
        int program = IntStream.range(0, frames.size())
                .filter(i -> !frames.get(i).jdk())
                .findFirst()
                .orElse(-1);
        return new Attribution.Judge(catalog.types(), AttributionTest::isOf)
                .judge(new ResolvedSite(frames, program, false), only(type), className);
    }

    private static boolean isOf(String className, String family) {
        return (className.equals("org.driver.DriverConnection") && family.equals("java.sql.Connection"))
                || (className.equals("org.driver.DriverResult") && family.equals("java.sql.ResultSet"));
    }

    private ResourceType only(String type) {
        return catalog.only(Set.of(type)).types().get(0);
    }

    private static Catalog catalog() {
        try {
            return Catalog.builtIn().with(new CatalogParser("test.rules", ResourceType.Origin.USER).parse(RULES));
        } catch (CatalogException e) {
            throw new AssertionError(e);
        }
    }
}
