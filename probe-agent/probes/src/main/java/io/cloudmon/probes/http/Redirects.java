package io.cloudmon.probes.http;

import io.cloudmon.probes.net.ProbeFailure;
import io.cloudmon.result.Reason;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The redirects of one run (RFC 9110, section 15.4): at most {@value #MOST}, and none in a circle. */
final class Redirects {
    private static final int MOST = 10;
    private final Set<String> visited = new HashSet<>();

    /** Whether a status asks for another request. */
    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The request that the answer asks for; empty when the answer is final. */
    Optional<Hop> after(Hop hop, Answer answer) throws ProbeFailure {
        String location = answer.headers().get(HttpHeaderNames.LOCATION);
        if (!isRedirect(answer.status()) || location == null) {
            return Optional.empty();
        }
        visited.add(key(hop));
        Hop next = hop.to(target(hop, location), plan(hop, answer.status()));
        if (!hop.url().sameOrigin(next.url()) && next.plan().content().length > 0) {
            throw refused("a redirect would send the request's content to another origin, " + origin(next));
        }
        if (visited.contains(key(next))) {
            throw refused("redirect loop: back at " + origin(next) + " after " + visited.size() + " redirects");
        }
        if (visited.size() > MOST) {
            throw refused("more than " + MOST + " redirects; the last leads to " + origin(next));
        }
        return Optional.of(next);
    }

    private static Url target(Hop hop, String location) throws ProbeFailure {
        try {
            return hop.url().resolve(location);
        } catch (IllegalArgumentException e) {
            throw refused("a redirect from " + origin(hop) + " leads to what " + e.getMessage());
        }
    }

    private static RequestPlan plan(Hop hop, int status) {
        HttpMethod method = hop.plan().method();
        boolean keeps = status == 307 || status == 308 || (status != 303 && !method.equals(HttpMethod.POST));
        return keeps ? hop.plan() : hop.plan().withoutContent();
    }

    private static String key(Hop hop) {
        return hop.plan().method() + " " + hop.url();
    }

    private static String origin(Hop hop) {
        return hop.url().origin();
    }

    private static ProbeFailure refused(String detail) {
        return ProbeFailure.ofTarget(Reason.REDIRECT, detail);
    }
}
