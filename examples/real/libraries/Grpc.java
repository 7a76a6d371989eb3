// SPDX-License-Identifier: Apache-2.0

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** gRPC: channels shut down, forgotten and in use; servers. */
public final class Grpc {
    private static final List<Object> HELD = new ArrayList<>();
    private static final Logger LOGGER = Logger.getLogger("io.grpc");

    private static final MethodDescriptor<byte[], byte[]> ECHO = MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("echo/echo")
            .setRequestMarshaller(new Bytes())
            .setResponseMarshaller(new Bytes())
            .build();

    private Grpc() {}

    public static void main(String[] args) throws Exception {
        LOGGER.setLevel(Level.OFF); // it says itself that channels were forgotten
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(service())
                .build()
                .start();
        String target = "127.0.0.1:" + server.getPort();
        for (int i = 0; i < 3; i++) {
            call(NettyChannelBuilder.forTarget(target).usePlaintext().build()).shutdown().awaitTermination(9, TimeUnit.SECONDS);
            call(NettyChannelBuilder.forTarget(target).usePlaintext().build()).shutdownNow().awaitTermination(9, TimeUnit.SECONDS);
        }
        if (args.length == 0) {
            call(NettyChannelBuilder.forTarget(target).usePlaintext().build()); // leaked ManagedChannel
            InProcessChannelBuilder.forName("nobody").build(); // leaked ManagedChannel
            HELD.add(InProcessChannelBuilder.forName("nobody").build()); // open ManagedChannel
            InProcessServerBuilder.forName("running").build().start(); // open Server
        }
        InProcessChannelBuilder.forName("nobody").build().shutdown();
        server.shutdownNow().awaitTermination();
        InProcessServerBuilder.forName("not started").build();
        System.out.println("done");
        System.exit(0);
    }

    private static ManagedChannel call(ManagedChannel channel) {
        ClientCalls.blockingUnaryCall(channel, ECHO, CallOptions.DEFAULT, new byte[] {1});
        return channel;
    }

    private static ServerServiceDefinition service() {
        return ServerServiceDefinition.builder("echo")
                .addMethod(ECHO, (call, headers) -> {
                    call.request(2);
                    return new Echo(call);
                })
                .build();
    }

    private static final class Echo extends ServerCall.Listener<byte[]> {
        private final ServerCall<byte[], byte[]> call;

        Echo(ServerCall<byte[], byte[]> call) {
            this.call = call;
        }

        @Override
        public void onMessage(byte[] message) {
            call.sendHeaders(new Metadata());
            call.sendMessage(message);
            call.close(Status.OK, new Metadata());
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
