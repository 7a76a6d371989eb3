// SPDX-License-Identifier: Apache-2.0

import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;

/** Jedis: a connection, and a pool. */
public final class JedisPoolUser {
    private JedisPoolUser() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JedisPoolUser::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Redis redis = new Redis()) {
            try (Jedis jedis = new Jedis("127.0.0.1", redis.port())) {
                jedis.get("a");
            }
            try (JedisPool pool = new JedisPool("127.0.0.1", redis.port())) {
                try (Jedis jedis = pool.getResource()) {
                    jedis.set("a", "b");
                }
                try (Jedis jedis = pool.getResource()) {
                    jedis.get("a");
                }
            }
            Jedis jedis = new Jedis("127.0.0.1", redis.port());
            jedis.get("a"); // leaked Socket
            if (!forget) {
                jedis.close();
            }
        }
    }
}
