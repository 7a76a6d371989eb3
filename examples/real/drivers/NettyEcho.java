// SPDX-License-Identifier: Apache-2.0

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;
import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Netty server that echoes lines and sends files, and forty clients one after the other; then an orderly stop. */
public final class NettyEcho {
    public static void main(String[] args) throws Exception {
        File file = new File("lines.txt");
        Files.writeString(file.toPath(), "one\ntwo\nthree\n");
        EventLoopGroup acceptors = new NioEventLoopGroup(1);
        EventLoopGroup workers = new NioEventLoopGroup(2);
        EventLoopGroup clients = new NioEventLoopGroup(1);
        Channel server = new ServerBootstrap().group(acceptors, workers).channel(NioServerSocketChannel.class)
                .childHandler(pipeline(() -> new Echo(file))).bind("127.0.0.1", 0).sync().channel();
        int port = ((InetSocketAddress) server.localAddress()).getPort();

        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Bootstrap bootstrap = new Bootstrap().group(clients).channel(NioSocketChannel.class)
                .handler(pipeline(() -> new Collect(answers)));
        int lines = 0;
        int characters = 0;
        for (int c = 0; c < 40; c++) {
            Channel channel = bootstrap.connect("127.0.0.1", port).sync().channel();
            for (int i = 0; i < 10; i++) {
                channel.writeAndFlush("client " + c + " line " + i + "\n");
                characters += answer(answers).length();
                lines++;
            }
            channel.writeAndFlush("file\n");
            for (int i = 0; i < 3; i++) {
                characters += answer(answers).length();
                lines++;
            }
            channel.close().sync();
        }
        System.out.println(lines + " lines, " + characters + " characters");

        server.close().sync();
        for (EventLoopGroup group : new EventLoopGroup[] {clients, workers, acceptors}) {
            group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
        System.out.println("stopped");
    }

    private static String answer(BlockingQueue<String> answers) throws InterruptedException {
        String line = answers.poll(10, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("no answer");
        }
        return line;
    }

    private interface Handlers {
        ChannelInboundHandlerAdapter create();
    }

    private static ChannelInitializer<SocketChannel> pipeline(Handlers last) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(SocketChannel channel) {
                channel.pipeline().addLast(new LineBasedFrameDecoder(1000), new StringDecoder(), new StringEncoder(),
                        last.create());
            }
        };
    }

    private static final class Echo extends SimpleChannelInboundHandler<String> {
        private final File file;

        Echo(File file) {
            this.file = file;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            if (line.equals("file")) {
                context.writeAndFlush(new DefaultFileRegion(file, 0, file.length()));
            } else {
                context.writeAndFlush(line + "\n");
            }
        }
    }

    private static final class Collect extends SimpleChannelInboundHandler<String> {
        private final BlockingQueue<String> answers;

        Collect(BlockingQueue<String> answers) {
            this.answers = answers;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, String line) {
            answers.add(line);
        }
    }
}
