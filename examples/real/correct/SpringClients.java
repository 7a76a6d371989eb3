// SPDX-License-Identifier: Apache-2.0

import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring's RestTemplate and RestClient, over both clients of the JDK. */
public final class SpringClients {
    private SpringClients() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, SpringClients::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web()) {
            RestTemplate template = new RestTemplate(new SimpleClientHttpRequestFactory());
            template.getForObject(web.page("text"), String.class);
            template.getForEntity(web.page("large"), byte[].class);
            try {
                template.getForObject(web.page("missing"), String.class);
                throw new AssertionError();
            } catch (HttpClientErrorException expected) {
                // 404
            }
            RestClient simple = RestClient.builder().requestFactory(new SimpleClientHttpRequestFactory()).build();
            simple.get().uri(web.page("text")).retrieve().body(String.class);
            simple.get().uri(web.page("large")).retrieve().toBodilessEntity();
            RestClient modern = RestClient.builder()
                    .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newHttpClient()))
                    .build();
            modern.get().uri(web.page("text")).retrieve().body(String.class);
            ClientHttpResponse response = new SimpleClientHttpRequestFactory()
                    .createRequest(URI.create(web.page("large")), HttpMethod.GET)
                    .execute(); // leaked HttpURLConnection
            response.getBody().read();
            if (!forget) {
                response.close();
            }
        }
    }
}
