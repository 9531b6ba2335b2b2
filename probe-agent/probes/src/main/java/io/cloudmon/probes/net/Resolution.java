package io.cloudmon.probes.net;

import io.cloudmon.result.Blame;
import io.cloudmon.result.Reason;
import io.netty.handler.codec.dns.DnsResponseCode;
import io.netty.resolver.dns.DnsErrorCauseException;
import io.netty.resolver.dns.DnsNameResolverTimeoutException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Turns a host into addresses, timed; tells a name that does not exist from a resolver that does not work. */
final class Resolution {
    private final NameResolver resolver;
    private final Deadline deadline;
    private final PhaseTimer timer;

    Resolution(NameResolver resolver, Deadline deadline, PhaseTimer timer) {
        this.resolver = resolver;
        this.deadline = deadline;
        this.timer = timer;
    }

    List<InetAddress> addresses(String host, IpVersion version) throws ProbeFailure, InterruptedException {
        Optional<InetAddress> literal = Addresses.literal(host);
        if (literal.isPresent()) {
            if (!version.includes(literal.get())) {
                throw ProbeFailure.ofTarget(
                        Reason.DNS, host + " is not an address of the IP version the check demands");
            }
            return List.of(literal.get());
        }
        return lookUp(host, version);
    }

    private List<InetAddress> lookUp(String host, IpVersion version) throws ProbeFailure, InterruptedException {
        timer.enter(Phase.DNS);
        try {
            while (true) {
                try {
                    return deadline.await(resolver.resolve(host, version));
                } catch (ExecutionException e) {
                    requireUnanswered(host, version, e.getCause());
                }
            }
        } finally {
            timer.stop();
        }
    }

    /** A lost datagram is asked for again until the deadline; every other failure is final. */
    private void requireUnanswered(String host, IpVersion version, @Nullable Throwable cause)
            throws ProbeFailure, InterruptedException {
        if (cause == null || !(cause.getCause() instanceof DnsNameResolverTimeoutException)) {
            throw failure(host, version, cause);
        }
    }

    private ProbeFailure failure(String host, IpVersion version, @Nullable Throwable cause)
            throws ProbeFailure, InterruptedException {
        if (!(cause instanceof UnknownHostException)) {
            return ofResolver(host, "failed: " + (cause == null ? "no cause" : Texts.excerpt(cause.toString())));
        }
        Throwable why = cause.getCause();
        if (why == null) {
            return withoutAddress(host, version);
        }
        return why instanceof DnsErrorCauseException error
                ? answered(host, version, error.getCode())
                : ofResolver(host, "did not answer");
    }

    private ProbeFailure withoutAddress(String host, IpVersion version) throws ProbeFailure, InterruptedException {
        try {
            return answered(host, version, deadline.await(resolver.responseCode(host)));
        } catch (ExecutionException e) {
            return ofResolver(host, "did not answer");
        }
    }

    private static ProbeFailure answered(String host, IpVersion version, DnsResponseCode code) {
        if (code.equals(DnsResponseCode.NXDOMAIN)) {
            return ProbeFailure.ofTarget(Reason.DNS, "the name " + host + " does not exist (NXDOMAIN)");
        }
        if (code.equals(DnsResponseCode.NOERROR)) {
            String kind = version == IpVersion.ANY ? "" : version == IpVersion.V4 ? "IPv4 " : "IPv6 ";
            return ProbeFailure.ofTarget(Reason.DNS, "the name " + host + " has no " + kind + "address");
        }
        return ofResolver(host, "answered " + code);
    }

    private static ProbeFailure ofResolver(String host, String what) {
        return new ProbeFailure(Reason.DNS, Blame.RESOLVER, "the resolver " + what + " when asked for " + host);
    }
}
