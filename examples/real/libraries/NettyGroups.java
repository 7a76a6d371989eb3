// SPDX-License-Identifier: Apache-2.0

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Event loop groups of Netty: shut down, forgotten, running, and what is opened on their threads. */
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
        serve(daemons, args.length == 0);
        System.out.println("done");
    }

    /** What a handler opens on Netty's thread is the program's; what Netty opens there is the group's. */
    private static void serve(DefaultThreadFactory daemons, boolean forget) throws Exception {
        Path file = Files.createFile(Scratch.folder("netty").resolve("file"));
        NioEventLoopGroup group = group(daemons);
        Channel server = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Reader(file.toFile(), forget))
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        for (int i = 0; i < 10; i++) {
            try (Socket client = new Socket()) {
                client.connect(server.localAddress());
                client.getOutputStream().write(i);
                client.getInputStream().read();
            }
        }
        if (forget) {
            HELD.add(rest(server.localAddress()));
            HELD.add(group);
            server.close().sync();
        } else {
            group.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
        }
    }

    private static NioEventLoopGroup group(DefaultThreadFactory daemons) {
        return new NioEventLoopGroup(2, daemons); // open EventExecutorGroup
    }

    private static Socket rest(SocketAddress address) throws IOException {
        Socket client = new Socket();
        client.connect(address); // open Socket
        client.getOutputStream().write(1);
        client.getInputStream().read();
        return client;
    }

    /** Answers each byte, and may forget a file. */
    @ChannelHandler.Sharable
    private static final class Reader extends ChannelInboundHandlerAdapter {
        private final File file;
        private final boolean forget;

        Reader(File file, boolean forget) {
            this.file = file;
            this.forget = forget;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
            new FileInputStream(file).close();
            if (forget) {
                new FileInputStream(file); // leaked FileInputStream
            }
            context.writeAndFlush(message);
        }
    }
}
