// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Spring Boot with whatever server is on the class path. */
@EnableAutoConfiguration
@RestController
public class SpringBootShop {
    @GetMapping("/text")
    public String text() {
        return "some text";
    }

    public static void main(String[] args) throws Exception {
        SpringApplication application = new SpringApplication(SpringBootShop.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "error"));
        try (ConfigurableApplicationContext context = application.run()) {
            int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
            InputStream in = URI.create("http://127.0.0.1:" + port + "/text").toURL().openStream(); // leaked HttpURLConnection
            in.read();
            if (args.length == 0) {
                in.close();
            }
        }
        System.out.println("done");
    }
}
