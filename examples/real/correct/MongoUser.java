// SPDX-License-Identifier: Apache-2.0

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** MongoDB's driver, where no server is. */
public final class MongoUser {
    private MongoUser() {}

    public static void main(String[] args) {
        use(true);
        use(args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean close) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", 1)))
                        .serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .build();
        MongoClient client = MongoClients.create(settings); // leaked MongoClient
        try {
            client.getDatabase("a").getCollection("b").find().first();
            throw new AssertionError();
        } catch (MongoTimeoutException expected) {
            // refused
        }
        if (close) {
            client.close();
        }
    }
}
