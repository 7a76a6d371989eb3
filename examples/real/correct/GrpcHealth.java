// SPDX-License-Identifier: Apache-2.0

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** gRPC: a server and a client of the health service. */
public final class GrpcHealth {
    private GrpcHealth() {}

    public static void main(String[] args) throws Exception {
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(new HealthStatusManager().getHealthService())
                .build()
                .start();
        call(server, true);
        call(server, args.length == 0);
        server.shutdown();
        server.awaitTermination(5, TimeUnit.SECONDS);
        System.out.println("done");
        System.exit(0);
    }

    private static void call(Server server, boolean shutdown) throws Exception {
        ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build(); // leaked ManagedChannel
        HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());
        if (shutdown) {
            channel.shutdown();
            channel.awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
