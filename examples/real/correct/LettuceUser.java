// SPDX-License-Identifier: Apache-2.0

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/** Lettuce: a client and a connection. */
public final class LettuceUser {
    private LettuceUser() {}

    public static void main(String[] args) throws Exception {
        try (Redis redis = new Redis()) {
            use(redis, true);
            use(redis, args.length == 0);
        }
        System.out.println("done");
        System.exit(0);
    }

    private static void use(Redis redis, boolean shutdown) {
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + redis.port()); // leaked ClientResources
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().get("a");
        }
        if (shutdown) {
            client.shutdown();
        }
    }
}
