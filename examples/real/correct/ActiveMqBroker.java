// SPDX-License-Identifier: Apache-2.0

import jakarta.jms.Connection;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;

/** ActiveMQ: a broker in the program, over TCP and not. */
public final class ActiveMqBroker {
    private ActiveMqBroker() {}

    public static void main(String[] args) throws Exception {
        BrokerService broker = new BrokerService();
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setDataDirectory(Scratch.folder("activemq").toString());
        broker.addConnector("tcp://127.0.0.1:0");
        broker.start();
        String address = broker.getTransportConnectors().get(0).getPublishableConnectString();
        use(address, true);
        use(address, args.length == 0);
        broker.stop();
        broker.waitUntilStopped();
        System.out.println("done");
        System.exit(0);
    }

    private static void use(String address, boolean close) throws Exception {
        Connection connection = new ActiveMQConnectionFactory(address).createConnection(); // open ActiveMQConnection
        connection.start();
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            Queue queue = session.createQueue("a");
            session.createProducer(queue).send(session.createTextMessage("some text"));
            session.createConsumer(queue).receive(5000);
        }
        if (close) {
            connection.close();
        }
    }
}
