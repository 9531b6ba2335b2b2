package io.cloudmon.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON shape of a check result, version 1, field by field; everything nullable because nothing is trusted yet. */
record WireResult(
        @Nullable String resultId,
        @Nullable String checkId,
        @Nullable Integer checkVersion,
        @Nullable String location,
        @Nullable String agentId,
        @Nullable String agentBootId,
        @Nullable Long agentSeq,
        @Nullable String scheduledAt,
        @Nullable String startedAt,
        @Nullable Integer attempt,
        @Nullable Integer attemptsMax,
        @Nullable Long intervalUs,
        @Nullable Long timeoutUs,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String blame,
        @Nullable Long durationUs,
        @Nullable WirePhases phases,
        @Nullable String remoteIp,
        @Nullable WireHttp http,
        @Nullable WireTls tls,
        @Nullable List<WireAssertion> assertions,
        @Nullable List<WireStep> steps,
        @Nullable WireClock clock,
        @Nullable Map<String, String> labels,
        @Nullable String detail) {

    record WirePhases(
            @Nullable Long dnsUs,
            @Nullable Long connectUs,
            @Nullable Long tlsUs,
            @Nullable Long sendUs,
            @Nullable Long firstByteUs,
            @Nullable Long transferUs) {}

    record WireHttp(@Nullable Integer status, @Nullable String version) {}

    record WireTls(
            @Nullable String version,
            @Nullable String cipher,
            @Nullable String notAfter,
            @Nullable String chainNotAfter,
            @Nullable String fingerprint,
            @Nullable Boolean verified) {}

    record WireAssertion(
            @Nullable String id,
            @Nullable Boolean ok,
            @Nullable String detail) {}

    record WireStep(
            @Nullable String name,
            @Nullable String service,
            @Nullable String method,
            @Nullable Integer status,
            @Nullable Long durationUs,
            @Nullable String requestId) {}

    record WireClock(@Nullable Long offsetUs, @Nullable Long syncedAgeS) {}
}
