package io.cloudmon.agent.blackbox;

import io.cloudmon.result.AssertionResult;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Phases;
import io.cloudmon.result.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A result in Prometheus' text form, under blackbox_exporter's names. */
final class BlackboxText {
    private final StringBuilder text = new StringBuilder();

    private BlackboxText() {}

    static String of(ProbeModule module, CheckResult result) {
        BlackboxText text = new BlackboxText();
        text.gauge("probe_success", module.succeeded(result) ? 1 : 0);
        text.gauge("probe_duration_seconds", seconds(result.duration()));
        text.gauge("probe_dns_lookup_time_seconds", seconds(result.phases().dns()));
        text.gauge("probe_failed_due_to_regex", failedByPattern(result) ? 1 : 0);
        if (result.remoteIp() != null) {
            text.gauge("probe_ip_protocol", result.remoteIp().contains(":") ? 6 : 4);
        }
        if (module.probe().equals("http")) {
            text.http(result.http(), result.phases(), result.tls() != null);
        }
        if (result.tls() != null) {
            text.tls(result.tls());
        }
        return text.text.toString();
    }

    private void http(@Nullable HttpFacts http, Phases phases, boolean secure) {
        gauge("probe_http_status_code", http == null ? 0 : http.status());
        gauge("probe_http_version", http == null ? 0 : Double.parseDouble(http.version()));
        gauge("probe_http_ssl", secure ? 1 : 0);
        type("probe_http_duration_seconds");
        phase("resolve", phases.dns());
        phase("connect", phases.connect());
        phase("tls", phases.tls());
        phase("processing", phases.firstByte());
        phase("transfer", phases.transfer());
    }

    private void tls(TlsFacts tls) {
        instant("probe_ssl_earliest_cert_expiry", tls.chainNotAfter() == null ? tls.notAfter() : tls.chainNotAfter());
        if (tls.version() != null) {
            type("probe_tls_version_info");
            sample("probe_tls_version_info{version=\"" + tls.version().replace("TLSv", "TLS ") + "\"}", 1);
        }
    }

    private void phase(String name, @Nullable Duration duration) {
        sample("probe_http_duration_seconds{phase=\"" + name + "\"}", seconds(duration));
    }

    private void instant(String name, @Nullable Instant instant) {
        if (instant != null) {
            gauge(name, instant.getEpochSecond());
        }
    }

    private void gauge(String name, double value) {
        type(name);
        sample(name, value);
    }

    private void type(String name) {
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String series, double value) {
        text.append(series).append(' ').append(value).append('\n');
    }

    private static boolean failedByPattern(CheckResult result) {
        return result.assertions().stream()
                .filter(assertion -> !assertion.ok())
                .map(AssertionResult::id)
                .anyMatch(id -> id.startsWith("body_") || id.startsWith("headers.") || id.equals("expect"));
    }

    private static double seconds(@Nullable Duration duration) {
        return duration == null ? 0 : duration.toNanos() / 1e9;
    }
}
