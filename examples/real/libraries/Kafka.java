// SPDX-License-Identifier: Apache-2.0

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's clients, which need no broker to hold what they hold. */
public final class Kafka {
    private static final List<Object> HELD = new ArrayList<>();

    private Kafka() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            forgotten();
        }
        new KafkaProducer<>(producer()).close();
        new KafkaProducer<>(producer(), new StringSerializer(), new StringSerializer()).close(Duration.ZERO);
        try (KafkaProducer<String, String> closed = new KafkaProducer<>(producer())) {
            closed.metrics();
        }
        new KafkaConsumer<>(consumer()).close();
        new KafkaConsumer<>(consumer(), new StringDeserializer(), new StringDeserializer()).close(Duration.ZERO);
        try (KafkaConsumer<String, String> closed = new KafkaConsumer<>(consumer())) {
            closed.subscribe(List.of("topic"));
        }
        AdminClient.create(common()).close();
        Admin.create(common()).close(Duration.ZERO);
        failed();
        System.out.println("done");
    }

    private static void forgotten() {
        new KafkaProducer<>(producer()); // leaked KafkaProducer
        HELD.add(new KafkaProducer<>(producer())); // open KafkaProducer
        new KafkaConsumer<>(consumer()); // leaked KafkaConsumer
        HELD.add(new KafkaConsumer<>(consumer())); // open KafkaConsumer
        Admin.create(common()); // open AdminClient
    }

    private static Map<String, Object> common() {
        return new HashMap<>(Map.of("bootstrap.servers", "127.0.0.1:1"));
    }

    private static Map<String, Object> producer() {
        Map<String, Object> settings = common();
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", StringSerializer.class.getName());
        return settings;
    }

    private static Map<String, Object> consumer() {
        Map<String, Object> settings = common();
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        settings.put("group.id", "group");
        return settings;
    }

    private static void failed() {
        Map<String, Object> unknownHost = producer();
        unknownHost.put("bootstrap.servers", "no.such.host.invalid:1");
        try {
            new KafkaProducer<>(unknownHost);
            throw new AssertionError();
        } catch (KafkaException expected) {
            // closed what it had opened
        }
        Map<String, Object> wrong = consumer();
        wrong.put("interceptor.classes", "no.such.Interceptor");
        try {
            new KafkaConsumer<>(wrong);
            throw new AssertionError();
        } catch (KafkaException expected) {
            // closed what it had opened
        }
    }
}
