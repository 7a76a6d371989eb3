// SPDX-License-Identifier: Apache-2.0
package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A small shop: Spring Boot with Tomcat, Hibernate, HikariCP and H2, which then buys from itself on several threads. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class SpringShop {

    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(SpringShop.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "spring.main.banner-mode", "off",
                "logging.level.root", "error",
                "spring.datasource.url", "jdbc:h2:mem:shop",
                "spring.jpa.open-in-view", "true",
                "spring.jpa.hibernate.ddl-auto", "create-drop"));
        try (var context = (ServletWebServerApplicationContext) application.run(arguments)) {
            visit("http://127.0.0.1:" + context.getWebServer().getPort());
        }
        System.out.println("closed");
    }

    private static void visit(String base) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(i -> pool.submit(() -> send(client, base + "/buy/book" + i, "POST")))
                    .toList();
            int bought = 0;
            for (Future<Integer> answer : answers) {
                bought += answer.get() == 200 ? 1 : 0;
            }
            System.out.println("bought " + bought);
            System.out.println("status " + send(client, base + "/count", "GET"));
        } finally {
            pool.shutdown();
        }
    }

    private static int send(HttpClient client, String address, String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Entity
    public static class Purchase {
        @Id
        @GeneratedValue
        public Long id;

        public String what;
    }

    public interface Purchases extends JpaRepository<Purchase, Long> {}

    @RestController
    public static class Shop {
        private final Purchases purchases;
        private final JdbcTemplate database;

        Shop(Purchases purchases, JdbcTemplate database) {
            this.purchases = purchases;
            this.database = database;
        }

        @PostMapping("/buy/{what}")
        public String buy(@PathVariable("what") String what) {
            Purchase purchase = new Purchase();
            purchase.what = what;
            return "bought " + purchases.save(purchase).what;
        }

        @GetMapping("/count")
        public long count() {
            return database.queryForObject("select count(*) from information_schema.tables", Long.class);
        }
    }
}
