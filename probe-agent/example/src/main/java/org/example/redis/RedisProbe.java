package org.example.redis;

import io.cloudmon.probe.Probe;
import io.cloudmon.probe.ProbeContext;
import io.cloudmon.probe.Reading;
import io.cloudmon.probe.RefusedAddressException;
import io.cloudmon.result.Reason;

/** Signs in if it has a password, then asks for PONG, or for the server's facts where the check is about them. */
final class RedisProbe implements Probe {
    private final RedisConfig config;

    RedisProbe(RedisConfig config) {
        this.config = config;
    }

    @Override
    public Reading run(ProbeContext context) throws RefusedAddressException, InterruptedException {
        Stopwatch watch = new Stopwatch(context);
        Reading.Builder reading;
        try (RespConnection redis = RespConnection.open(config, context, watch)) {
            signIn(redis);
            reading = config.needsInfo() ? judge(redis.command("INFO")) : ping(redis);
        } catch (RedisFailure e) {
            reading = Reading.failure(e.reason(), config.mask(e.detail()));
        }
        return reading.phases(watch.phases()).remoteIp(watch.remoteIp()).build();
    }

    private void signIn(RespConnection redis) throws RedisFailure, InterruptedException {
        if (config.password() != null) {
            redis.command("AUTH", config.password());
        }
    }

    private static Reading.Builder ping(RespConnection redis) throws RedisFailure, InterruptedException {
        String answer = redis.command("PING");
        return answer.equals("PONG")
                ? Reading.success()
                : Reading.failure(Reason.PROTOCOL, "the answer to PING is not PONG");
    }

    private Reading.Builder judge(String info) {
        Facts facts = Facts.parse(info);
        boolean roleFits = config.role() == null || config.role().equals(facts.role());
        boolean crowded = config.manyClients() != null && facts.clients() > config.manyClients();
        Reading.Builder reading;
        if (!roleFits) {
            reading = Reading.failure(Reason.ASSERTION, "role: the server is a " + facts.role());
        } else if (crowded) {
            reading = Reading.degraded(Reason.ASSERTION, "degraded_above_clients: " + facts.clients() + " connected");
        } else {
            reading = Reading.success();
        }
        return reading.assertion("role", roleFits, facts.role())
                .assertion("degraded_above_clients", !crowded, facts.clients() + " connected")
                .label("redis_version", facts.version());
    }
}
