package io.cloudmon.standalone.sampletarget;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small server on loopback with something to check: healthy, slow, flaky and broken answers, TLS and a banner. */
public final class SampleTarget implements AutoCloseable {
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SampleAnswers answers;

    private SampleTarget(Clock clock) {
        this.answers = new SampleAnswers(clock);
    }

    /**
     * Starts listening on all ports.
     *
     * @param clock decides when the flaky path fails
     */
    public static SampleTarget start(TargetPorts ports, SampleCertificates certificates, Clock clock) {
        SampleTarget target = new SampleTarget(clock);
        try {
            target.serve(HttpServer.create(address(ports.http()), 0));
            target.serve(tls(ports.tls(), new HttpsConfigurator(certificates.valid())));
            target.serve(tls(ports.expired(), new HttpsConfigurator(certificates.expired())));
            target.parts.add(BannerServer.start(ports.tcp()));
            return target;
        } catch (IOException e) {
            target.close();
            throw new UncheckedIOException("the sample target cannot listen on " + ports + ": " + e.getMessage(), e);
        }
    }

    /** Stops listening and cuts what is open. */
    @Override
    public void close() {
        parts.forEach(SampleTarget::closeQuietly);
        executor.shutdownNow();
    }

    private void serve(HttpServer server) {
        answers.addTo(server);
        server.setExecutor(executor);
        server.start();
        parts.add(() -> server.stop(0));
    }

    private static HttpServer tls(int port, HttpsConfigurator configurator) throws IOException {
        HttpsServer server = HttpsServer.create(address(port), 0);
        server.setHttpsConfigurator(configurator);
        return server;
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("the sample target did not stop", e);
        }
    }
}
