package io.cloudmon.probes.grpc;

import io.cloudmon.probe.testkit.TestCertificate;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;

/** A real gRPC server with the standard health service: {@code orders} serves, {@code billing} does not. */
final class HealthServer implements AutoCloseable {
    private final Server server;

    private HealthServer(NettyServerBuilder builder) throws Exception {
        HealthStatusManager health = new HealthStatusManager();
        health.setStatus("orders", ServingStatus.SERVING);
        health.setStatus("billing", ServingStatus.NOT_SERVING);
        this.server = builder.addService(health.getHealthService()).build().start();
    }

    static HealthServer start() throws Exception {
        return new HealthServer(builder());
    }

    static HealthServer startTls(TestCertificate certificate) throws Exception {
        var context = GrpcSslContexts.configure(SslContextBuilder.forServer(
                certificate.key(), certificate.chain().toArray(X509Certificate[]::new)));
        return new HealthServer(builder().sslContext(context.build()));
    }

    /** A server without the health service. */
    static Server withoutHealth() throws Exception {
        return builder().build().start();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static NettyServerBuilder builder() {
        return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0));
    }
}
