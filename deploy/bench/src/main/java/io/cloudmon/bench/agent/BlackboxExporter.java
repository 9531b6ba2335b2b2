package io.cloudmon.bench.agent;

import io.cloudmon.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Debian's blackbox_exporter, asked as Prometheus does: a request for each probe, over connections that stay. */
final class BlackboxExporter implements Prober, AutoCloseable {
    private final ChildProcess process;
    private final Nginx target;
    private final int port;
    private final int rate;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BlackboxExporter(ChildProcess process, Nginx target, int port, int rate) {
        this.process = process;
        this.target = target;
        this.port = port;
        this.rate = rate;
    }

    static BlackboxExporter start(String program, Path directory, Nginx target, int rate)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        Path modules = Files.writeString(directory.resolve("blackbox.yml"), """
                modules:
                  http_2xx:
                    prober: http
                    timeout: 5s
                    http: {preferred_ip_protocol: ip4, tls_config: {ca_file: %s}}
                """.formatted(target.certificate()));
        ChildProcess process = ChildProcess.start(
                directory.resolve("blackbox.log"),
                Map.of(),
                List.of(program, "--config.file=" + modules, "--web.listen-address=127.0.0.1:" + port));
        Ports.await(port, process);
        return new BlackboxExporter(process, target, port, rate);
    }

    @Override
    public String name() {
        return "blackbox_exporter";
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public long probe(boolean tls, int seconds) throws InterruptedException {
        LongAdder succeeded = new LongAdder();
        LongAdder failed = new LongAdder();
        URI uri = URI.create("http://127.0.0.1:" + port + "/probe?module=http_2xx&target="
                + URLEncoder.encode(target.url(tls), StandardCharsets.UTF_8));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (long number = 0; number < (long) rate * seconds; number++) {
                TimeUnit.NANOSECONDS.sleep(begin + number * 1_000_000_000L / rate - System.nanoTime());
                threads.execute(() -> (succeeds(uri) ? succeeded : failed).increment());
            }
        }
        if (failed.sum() > 0) {
            throw new IllegalStateException(failed.sum() + " probes of blackbox_exporter failed");
        }
        return succeeded.sum();
    }

    private boolean succeeds(URI uri) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body().contains("\nprobe_success 1\n");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.close();
        process.close();
    }
}
