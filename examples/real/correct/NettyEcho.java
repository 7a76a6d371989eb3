// SPDX-License-Identifier: Apache-2.0

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** Netty: an echo, shut down gracefully; the JVM ends within the quiet period, since the threads are daemons. */
@SuppressWarnings("deprecation")
public final class NettyEcho {
    private NettyEcho() {}

    public static void main(String[] args) throws Exception {
        EventLoopGroup parents = new NioEventLoopGroup(1, new DefaultThreadFactory("parent", true));
        EventLoopGroup children = new NioEventLoopGroup(2, new DefaultThreadFactory("child", true)); // open EventExecutorGroup
        Channel server = new ServerBootstrap()
                .group(parents, children)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Echo())
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        EventLoopGroup own = new NioEventLoopGroup(1, new DefaultThreadFactory("client", true));
        Channel client = new Bootstrap()
                .group(own)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(server.localAddress())
                .sync()
                .channel();
        client.writeAndFlush(client.alloc().buffer().writeByte(1)).sync();
        client.close().sync();
        server.close().sync();
        own.shutdownGracefully();
        if (args.length == 0) {
            children.shutdownGracefully();
        }
        parents.shutdownGracefully();
        System.out.println("done");
    }

    /** Sends back what comes. */
    @ChannelHandler.Sharable
    private static final class Echo extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.writeAndFlush(message);
        }
    }
}
