// SPDX-License-Identifier: Apache-2.0

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients, where no broker is. */
public final class KafkaClients {
    private static final Map<String, Object> SETTINGS = Map.of("bootstrap.servers", "127.0.0.1:1", "group.id", "a");

    private KafkaClients() {}

    public static void main(String[] args) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(SETTINGS, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("a"));
            consumer.poll(Duration.ofMillis(100));
        }
        AdminClient.create(Map.of("bootstrap.servers", "127.0.0.1:1")).close(Duration.ZERO);
        ByteArraySerializer serializer = new ByteArraySerializer();
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(SETTINGS, serializer, serializer); // open KafkaProducer
        producer.metrics();
        if (args.length == 0) {
            producer.close(Duration.ZERO);
        }
        System.out.println("done");
        System.exit(0);
    }
}
