// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Artemis: a broker in the program; the pools of its clients, which {@code ActiveMQClient.clearThreadPools()} ends. */
public final class ArtemisBroker {
    private ArtemisBroker() {}

    public static void main(String[] args) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://0");
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
        use(args.length > 0);
        broker.stop();
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean forget) throws Exception {
        ServerLocator locator = ActiveMQClient.createServerLocator("vm://0");
        ClientSessionFactory factory = locator.createSessionFactory();
        try (ClientSession session = factory.createSession()) {
            session.start();
            InputStream in = Files.newInputStream(Path.of(System.getProperty("java.home"), "release")); // leaked FileChannel
            session.createMessage(true).getBodyBuffer().writeBytes(in.readAllBytes());
            if (!forget) {
                in.close();
            }
        }
        factory.close();
        locator.close();
    }
}
