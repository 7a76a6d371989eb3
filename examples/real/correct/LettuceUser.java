// SPDX-License-Identifier: Apache-2.0

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;

/** Lettuce: a client and a connection, and resources that clients can share. */
public final class LettuceUser {
    private LettuceUser() {}

    public static void main(String[] args) throws Exception {
        try (Redis redis = new Redis()) {
            use(redis);
        }
        share(args.length > 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(Redis redis) {
        RedisClient client = RedisClient.create("redis://127.0.0.1:" + redis.port());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            connection.sync().get("a");
        }
        client.shutdown();
    }

    private static void share(boolean forget) throws Exception {
        ClientResources resources = ClientResources.create(); // leaked ClientResources
        resources.eventExecutorGroup();
        if (!forget) {
            resources.shutdown().get();
        }
    }
}
