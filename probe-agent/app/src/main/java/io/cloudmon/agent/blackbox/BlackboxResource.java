package io.cloudmon.agent.blackbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Probes a target on request, as blackbox_exporter does. */
@Path("/probe")
class BlackboxResource {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Left of the scraper's patience for the way there and back. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private final Blackbox blackbox;

    @Inject
    BlackboxResource(Blackbox blackbox) {
        this.blackbox = blackbox;
    }

    @GET
    @RunOnVirtualThread
    public Response probe(
            @QueryParam("target") @DefaultValue("") String target,
            @QueryParam("module") @DefaultValue("http_2xx") String module,
            @HeaderParam("X-Prometheus-Scrape-Timeout-Seconds") @DefaultValue("") String patience)
            throws InterruptedException {
        if (!blackbox.isOn()) {
            return text(404, "off; cloudmon.agent.blackbox.modules names no file of modules");
        }
        return switch (blackbox.probe(module, target, limit(patience))) {
            case Answer.Metrics metrics ->
                Response.ok(metrics.text()).header("Content-Type", PROMETHEUS).build();
            case Answer.BadRequest bad -> text(400, bad.why());
            case Answer.Refused refused -> text(403, refused.why());
            case Answer.Busy busy ->
                text(503, "too many probes at once; raise cloudmon.agent.blackbox.max-concurrent-runs");
        };
    }

    private static Duration limit(String patience) {
        try {
            Duration given = Duration.ofMillis((long) (Double.parseDouble(patience) * 1_000));
            Duration limit = given.minus(RESERVE);
            return limit.isPositive() ? limit : given.isPositive() ? given : LONGEST;
        } catch (NumberFormatException e) {
            return LONGEST;
        }
    }

    private static Response text(int status, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN)
                .entity(text + "\n")
                .build();
    }
}
