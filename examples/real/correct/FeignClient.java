// SPDX-License-Identifier: Apache-2.0

import feign.Feign;
import feign.RequestLine;
import feign.Response;

/** Feign: a text, and a response that the program closes. */
public final class FeignClient {
    private FeignClient() {}

    /** The server. */
    public interface Pages {
        @RequestLine("GET /text")
        String text();

        @RequestLine("GET /large")
        Response large();
    }

    public static void main(String[] args) throws Exception {
        Callers.each(args, FeignClient::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web()) {
            String page = web.page("");
            Pages pages = Feign.builder().target(Pages.class, page.substring(0, page.length() - 1));
            pages.text();
            try (Response response = pages.large()) {
                response.body().asInputStream().readAllBytes();
            }
            Response response = pages.large(); // leaked HttpURLConnection
            response.body().asInputStream().read();
            if (!forget) {
                response.close();
            }
        }
    }
}
