// SPDX-License-Identifier: Apache-2.0

import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Pekko: a system of actors. */
public final class PekkoActors {
    private PekkoActors() {}

    public static void main(String[] args) throws Exception {
        ActorSystem<String> system = ActorSystem.create(Behaviors.<String>ignore(), "own"); // open ActorSystem
        system.tell("some text");
        if (args.length == 0) {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        System.out.println("done");
        System.exit(0);
    }
}
