// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each secret in these texts is called {@code s3cret}, and may have more behind it. */
class RedactorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/shop?user=me&password=s3cret&ssl=true",
                "jdbc:postgresql://db/shop?user=me&sslpassword=s3cret",
                "jdbc:postgresql://me:s3cret@db:5432/shop",
                "jdbc:postgresql://me:s3cret/s3cret@db:5432/shop",
                "jdbc:postgresql://me:s3cret@s3cret@db:5432/shop",
                "jdbc:postgresql://me:12/s3cret@db:5432/shop",
                "jdbc:mysql://me:s3cret@one,me:s3cret@two/shop",
                "jdbc:mysql://address=(host=db)(user=me)(password=s3cret)/shop",
                "jdbc:oracle:thin:me/s3cret@db:1521:shop",
                "jdbc:oracle:thin:me/s3cret@//db:1521/shop",
                "jdbc:oracle:thin:me/s3cret/s3cret@//db:1521/shop",
                "jdbc:oracle:thin:me/\"s3cret@s3cret\"@//db:1521/shop",
                "jdbc:oracle:oci:me/s3cret@shop",
                "jdbc:oracle:thin:@//db:1521/shop?user=me&password=s3cret",
                "jdbc:sqlserver://db;user=me;password={s3cret;s3cret}};s3cret};encrypt=true",
                "jdbc:sqlserver://db;user=me;password=s3cret,s3cret;encrypt=true",
                "jdbc:h2:mem:shop;USER=me;PASSWORD=s3cret",
                "jdbc:h2:mem:shop;PASSWORD=s3cret\\;s3cret;MODE=MySQL",
                "jdbc:db2://db:50000/shop:user=me;password=s3cret;",
                "jdbc:derby:shop;bootPassword=s3cret",
                "jdbc:x:shop;password=\"s3cret s3cret\";more=1",
                "jdbc:x:shop;password='s3cret '' s3cret';more=1",
                "amqp://me:s3cret@broker/host",
                "amqp:me:s3cret@broker",
                "https://s3crets3crets3cret@host/path",
                "https://host/path?access_token=s3cret#top",
                "https://host/path?X-Amz-Signature=s3cret&X-Amz-Security-Token=s3cret",
                "https://host/path?sv=1&sig=s3cret%3D",
                "https://host/path;jsessionid=s3cret?x=1",
                "DefaultEndpointsProtocol=https;AccountName=me;AccountKey=s3cret==;EndpointSuffix=x",
                "Endpoint=sb://bus;SharedAccessKey=s3cret=",
                "Authorization: Bearer s3cret.s3cret",
                "{\"user\":\"me\",\"password\":\"s3cret\\\"s3cret\"}",
                "create user me identified by 's3cret'",
                "create user me identified by s3cret default tablespace x",
                "create user me identified by \"s3cret s3cret\" account unlock",
                "alter user me identified by s3cret replace s3cret",
                "create user me@'%' identified with some_plugin by 's3cret'",
                "create user me identified with some_plugin as 's3cret' require none",
                "CREATE USER me IDENTIFIED BY PASSWORD 's3cret'",
                "create user me password 's3cret' admin",
                "create user me salt 's3cret' hash 's3cret'",
                "create role me with encrypted password 's3cret' login",
                "alter login me with password = N's3cret s3cret' old_password = 's3cret'",
                "set password for me = password('s3cret it''s s3cret')",
                "insert into users (name) values (1) -- password = s3cret",
            })
    void secretsAreMasked(String text) {
        String masked = Redactor.masked(text);

        assertFalse(masked.contains("s3cret"), masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home/me/file:1@2.txt",
                "C:\\me@home\\file",
                "/etc/passwd",
                "http://localhost:8080/@scope/package",
                "http://localhost:8080/users/me@example.com?page=2",
                "http://[::1]:8080/me@example.com",
                "https://git@host/project",
                "ssh://git@host:22/project",
                "mailto:me@example.com",
                "jar:file:/lib/a@2.jar!/b",
                "jdbc:oracle:thin:@//db:1521/shop",
                "jdbc:oracle:thin:@db:1521:shop",
                "jdbc:postgresql://db:5432/shop?user=me&application=x",
                "127.0.0.1:8080",
                "select password, token from users where name = ?",
                "update users set password = ?, token = ? where id = ?",
                "select * from secrets",
                "create user me identified externally",
            })
    void allElseStays(String text) {
        assertEquals(text, Redactor.masked(text));
    }

    @Test
    void whatIsAroundASecretStays() {
        assertEquals(
                "jdbc:postgresql://me:***@db:5432/shop?ssl=true",
                Redactor.masked("jdbc:postgresql://me:s3/cret@db:5432/shop?ssl=true"));
        assertEquals(
                "jdbc:oracle:thin:me/***@//db:1521/shop", Redactor.masked("jdbc:oracle:thin:me/s3cret@//db:1521/shop"));
        assertEquals(
                "jdbc:sqlserver://db;password={***};encrypt=true",
                Redactor.masked("jdbc:sqlserver://db;password={s3;c}}ret};encrypt=true"));
        assertEquals(
                "create user me identified by '***' account unlock",
                Redactor.masked("create user me identified by 's3cret' account unlock"));
        assertEquals("jdbc:x?password=***&more=1", Redactor.masked("jdbc:x?password=s3cret&more=1"));
    }

    @Test
    void aSecretThatIsTooLongForItsHostIsMasked() {
        assertEquals("amqp://me:***", Redactor.masked("amqp://me:" + "s3cret".repeat(50)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "//a:",
                "//a:1/",
                "@",
                ":",
                "a:@",
                "password",
                "password=",
                "password='",
                "{\\",
                "identified by ",
                "jdbc:oracle:thin:",
                "bearer ",
                "?",
                "?a=;",
                ",a",
                "(a=",
                "://",
                "a://b:c@",
                "/a1b2",
                "$a$",
                "$a ",
                "''",
                "\\'",
                "\"\"",
                "\"a\" ",
                "1 ",
                "/* ",
                "key=(",
                "--\n",
                "q'[",
                "= "
            })
    void longTextsTakeNoLongTime(String part) {
        String tail = part.repeat(300_000 / part.length());

        for (String text : new String[] {
            tail,
            "jdbc:oracle:" + tail,
            tail + "@",
            "password='" + tail,
            "select " + tail,
            "pragma key " + tail,
            "jdbc:x:" + tail,
            "jdbc:x:;a=(" + tail,
            "https://host/" + tail,
            "https://host/x?" + tail,
            "https://host/x;a=" + tail,
            "a=" + tail + ";"
        }) {
            // With steps back this would take minutes.
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Redactor.masked(text));
        }
    }
}
