// SPDX-License-Identifier: Apache-2.0

import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;

/** Curator, and a server of ZooKeeper in the program. */
public final class CuratorUser {
    private CuratorUser() {}

    public static void main(String[] args) throws Exception {
        try (TestingServer server = new TestingServer(-1, Scratch.folder("zookeeper").toFile())) {
            use(server, true);
            use(server, args.length == 0);
        }
        System.out.println("done");
        System.exit(0);
    }

    private static void use(TestingServer server, boolean close) throws Exception {
        CuratorFramework client =
                CuratorFrameworkFactory.newClient(server.getConnectString(), new RetryOneTime(100));
        client.start(); // open CuratorFramework
        client.create().orSetData().forPath("/a", new byte[] {1});
        InterProcessMutex lock = new InterProcessMutex(client, "/lock");
        lock.acquire();
        lock.release();
        if (close) {
            client.close();
        }
    }
}
