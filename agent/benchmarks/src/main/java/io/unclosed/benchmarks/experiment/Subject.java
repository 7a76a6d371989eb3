// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.benchmarks.peer.Peer;
import java.nio.file.Path;
import java.util.List;

/** Who watches in a measured JVM. */
public enum Subject {
    UNTRACKED("untracked"),
    FULL("`stacks=full`"),
    SAMPLED("`stacks=sampled`"),
    OFF("`stacks=off`"),
    CLEANER("`java.lang.ref.Cleaner`"),
    NETTY_SIMPLE("Netty, `simple`"),
    NETTY_ADVANCED("Netty, `advanced`"),
    NETTY_PARANOID("Netty, `paranoid`"),
    EXCEPTIONS("a map of exceptions"),
    FILE_LEAK_DETECTOR("file-leak-detector"),
    EMPTY_AGENT("an agent that does nothing"),
    INSERTS_BY_VISITORS("the insertions alone, by ASM visitors"),
    INSERTS_BY_DECORATION("the insertions alone, by `ByteBuddy.decorate`"),
    INSERTS_BY_ADVICE("the insertions alone, by `AgentBuilder` and `Advice`");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** As it stands in the tables, in Markdown. */
    public String title() {
        return title;
    }

    /** Whether it is another detector than Unclosed. */
    public boolean isPeer() {
        return switch (this) {
            case UNTRACKED, FULL, SAMPLED, OFF -> false;
            case CLEANER, NETTY_SIMPLE, NETTY_ADVANCED, NETTY_PARANOID, EXCEPTIONS, FILE_LEAK_DETECTOR -> true;
            case EMPTY_AGENT, INSERTS_BY_VISITORS, INSERTS_BY_DECORATION, INSERTS_BY_ADVICE -> true;
        };
    }

    /** The options of a JVM in which it watches. */
    List<String> options(Kit kit, Path dest) {
        return switch (this) {
            case UNTRACKED -> List.of();
            case FULL -> List.of(agent(kit, dest, "full"));
            case SAMPLED -> List.of(agent(kit, dest, "sampled"));
            case OFF -> List.of(agent(kit, dest, "off"));
            case CLEANER -> List.of(peer("cleaner"));
            case NETTY_SIMPLE -> netty("simple");
            case NETTY_ADVANCED -> netty("advanced");
            case NETTY_PARANOID -> netty("paranoid");
            case EXCEPTIONS -> List.of(peer("exceptions"));
            case FILE_LEAK_DETECTOR -> List.of("-javaagent:" + kit.fileLeakDetector());
            case EMPTY_AGENT -> List.of("-javaagent:" + kit.emptyAgent());
            case INSERTS_BY_VISITORS -> List.of("-javaagent:" + kit.insertsByVisitors() + "=visitors");
            case INSERTS_BY_DECORATION -> List.of("-javaagent:" + kit.insertsByByteBuddy() + "=decoration");
            case INSERTS_BY_ADVICE -> List.of("-javaagent:" + kit.insertsByByteBuddy() + "=advice");
        };
    }

    private static String agent(Kit kit, Path dest, String stacks) {
        return "-javaagent:" + kit.agent() + "=summary=off,dest=" + dest + ",stacks=" + stacks;
    }

    private static List<String> netty(String level) {
        return List.of(peer("netty"), "-Dio.netty.leakDetection.level=" + level);
    }

    private static String peer(String name) {
        return "-D" + Peer.PROPERTY + "=" + name;
    }
}
