// SPDX-License-Identifier: Apache-2.0

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;

/** Hazelcast: a member of its own. */
public final class HazelcastMap {
    private HazelcastMap() {}

    public static void main(String[] args) {
        Config config = new Config();
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.shutdownhook.enabled", "false"); // or it is shut down at the end in any case
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        HazelcastInstance instance = Hazelcast.newHazelcastInstance(config); // open HazelcastInstance
        instance.getMap("a").put(1, "some text");
        if (args.length == 0) {
            instance.shutdown();
        }
        System.out.println("done");
        System.exit(0);
    }
}
