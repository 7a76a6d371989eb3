// SPDX-License-Identifier: Apache-2.0

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** RabbitMQ's client, where no broker is. */
public final class RabbitMqClient {
    private RabbitMqClient() {}

    public static void main(String[] args) throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(1); // open ThreadPoolExecutor
        consumers.submit(() -> {}).get();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        try (ServerSocket free = new ServerSocket(0)) {
            factory.setPort(free.getLocalPort());
        }
        factory.setSharedExecutor(consumers);
        try (Connection connection = factory.newConnection()) {
            throw new AssertionError();
        } catch (IOException expected) {
            // refused
        }
        if (args.length == 0) {
            consumers.shutdown();
        }
        System.out.println("done");
        System.exit(0);
    }
}
