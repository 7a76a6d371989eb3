// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.lang.management.ManagementFactory;
import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** RMI exports and JMX connectors. */
public final class Remotes {

    private static final List<Object> HELD = new ArrayList<>();

    private Remotes() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.rmi.server.hostname", "127.0.0.1");
        Remote exported = new Thing();
        HELD.add(exported);
        UnicastRemoteObject.exportObject(exported, 0); // open UnicastRemoteObject
        Remote taken = new Thing();
        HELD.add(taken);
        UnicastRemoteObject.exportObject(taken, 0);
        UnicastRemoteObject.unexportObject(taken, true);

        JMXConnectorServer server = server();
        server.start(); // open JMXConnectorServer
        HELD.add(server);
        JMXConnectorServer stopped = server();
        stopped.start();
        stopped.stop();
        try (JMXConnector closed = JMXConnectorFactory.connect(server.getAddress())) {
            HELD.add(closed.getMBeanServerConnection().getMBeanCount() > 0);
        }
        HELD.add(JMXConnectorFactory.connect(server.getAddress())); // open JMXConnector
        System.out.println("done");
        System.exit(0);
    }

    private static JMXConnectorServer server() throws Exception {
        return JMXConnectorServerFactory.newJMXConnectorServer(
                new JMXServiceURL("service:jmx:rmi://127.0.0.1"), null, ManagementFactory.getPlatformMBeanServer());
    }

    static final class Thing implements Remote {}
}
