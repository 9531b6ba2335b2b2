package io.cloudmon.ingest.catalogue;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeConfig;
import io.cloudmon.probe.ProbeFactory;
import io.cloudmon.probe.Reading;
import java.net.URI;
import java.util.List;

/** Probe factories that read a configuration as strictly as real ones and probe nothing. */
public final class FakeProbes {

    private FakeProbes() {}

    /** An {@code http} that knows {@code method} and {@code assert.status}, and a {@code tcp} that knows {@code expect}. */
    public static KnownProbes all() {
        return new KnownProbes(List.of(new Http(), new Tcp()));
    }

    private static Probe quiet() {
        return context -> Reading.success().build();
    }

    private static final class Http implements ProbeFactory {
        @Override
        public String name() {
            return "http";
        }

        @Override
        public Probe create(ProbeConfig config) {
            String scheme = scheme(config.target());
            if (!scheme.equals("http") && !scheme.equals("https")) {
                config.targetProblem("is '" + config.target() + "'", "write an http:// or https:// URL");
            }
            config.string("method");
            config.section("assert").strings("status");
            config.finish();
            return quiet();
        }

        private static String scheme(String target) {
            try {
                return String.valueOf(URI.create(target).getScheme());
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }

    private static final class Tcp implements ProbeFactory {
        @Override
        public String name() {
            return "tcp";
        }

        @Override
        public Probe create(ProbeConfig config) {
            if (config.target().equals("explode")) {
                throw new IllegalStateException("boom");
            }
            if (!config.target().matches("[^:/]+:\\d{1,5}")) {
                config.targetProblem("is '" + config.target() + "'", "write host:port");
            }
            config.string("expect");
            config.finish();
            return quiet();
        }
    }
}
