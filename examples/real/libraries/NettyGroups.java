// SPDX-License-Identifier: Apache-2.0

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;

/** Event loop groups of Netty: shut down, forgotten, running. */
@SuppressWarnings("deprecation")
public final class NettyGroups {
    private static final List<Object> HELD = new ArrayList<>();

    private NettyGroups() {}

    public static void main(String[] args) throws Exception {
        DefaultThreadFactory daemons = new DefaultThreadFactory("daemon", true);
        new NioEventLoopGroup(2).shutdownGracefully().await(1);
        NioEventLoopGroup used = new NioEventLoopGroup(2, daemons);
        used.submit(() -> {}).sync();
        used.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
        DefaultEventExecutorGroup executors = new DefaultEventExecutorGroup(1, daemons);
        executors.submit(() -> {}).sync();
        executors.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
        if (args.length == 0) {
            new NioEventLoopGroup(2); // leaked EventExecutorGroup
            NioEventLoopGroup running = new NioEventLoopGroup(2, daemons); // open EventExecutorGroup
            running.submit(() -> {}).sync();
            HELD.add(new NioEventLoopGroup(1)); // open EventExecutorGroup
            new DefaultEventExecutorGroup(1, daemons).submit(() -> {}).sync(); // open EventExecutorGroup
        }
        System.out.println("done");
    }
}
