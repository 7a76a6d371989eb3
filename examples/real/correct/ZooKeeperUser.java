// SPDX-License-Identifier: Apache-2.0

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/** ZooKeeper: a server in the program, and its client. */
public final class ZooKeeperUser {
    private ZooKeeperUser() {}

    public static void main(String[] args) throws Exception {
        Path folder = Scratch.folder("zookeeper");
        ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), 2000);
        NIOServerCnxnFactory factory = new NIOServerCnxnFactory();
        factory.configure(new InetSocketAddress("127.0.0.1", 0), 10);
        factory.startup(server);
        use(factory.getLocalPort(), true);
        use(factory.getLocalPort(), args.length == 0);
        factory.shutdown();
        System.out.println("done");
        System.exit(0);
    }

    private static void use(int port, boolean close) throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        ZooKeeper client = new ZooKeeper("127.0.0.1:" + port, 3000, event -> connected.countDown()); // open Selector
        connected.await();
        client.create("/a", new byte[0], ZooDefs.Ids.OPEN_ACL_UNSAFE, CreateMode.EPHEMERAL_SEQUENTIAL);
        if (close) {
            client.close();
        }
    }
}
