// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Connection;
import org.jsoup.Jsoup;

/** jsoup: a file, a page of a server, and a page as a stream. */
public final class JsoupHtml {
    private JsoupHtml() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JsoupHtml::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Files.writeString(Scratch.folder("jsoup").resolve("a.html"), "<p>some text");
        Jsoup.parse(file.toFile(), "UTF-8").text();
        try (Web web = new Web()) {
            Jsoup.connect(web.page("text")).ignoreContentType(true).get();
            Connection.Response whole =
                    Jsoup.connect(web.page("large")).ignoreContentType(true).execute();
            whole.bodyAsBytes();
            Connection.Response response =
                    Jsoup.connect(web.page("large")).ignoreContentType(true).execute(); // open HttpResponse
            BufferedInputStream in = response.bodyStream();
            in.read();
            if (!forget) {
                in.close();
            }
        }
    }
}
