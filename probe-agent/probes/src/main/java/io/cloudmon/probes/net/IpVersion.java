package io.cloudmon.probes.net;

import io.cloudmon.probe.ProbeConfig;
import io.netty.resolver.ResolvedAddressTypes;
import java.net.Inet4Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Which version of IP a check uses. */
public enum IpVersion {
    /** Whatever the name resolves to; IPv4 first unless the machine prefers IPv6. */
    ANY(null),
    V4(ResolvedAddressTypes.IPV4_ONLY),
    V6(ResolvedAddressTypes.IPV6_ONLY);

    private final @Nullable ResolvedAddressTypes types;

    IpVersion(@Nullable ResolvedAddressTypes types) {
        this.types = types;
    }

    /** Reads the field {@code ip}: any, 4 or 6. */
    public static IpVersion read(ProbeConfig config) {
        String text = config.string("ip").orElse("any");
        return switch (text) {
            case "any" -> ANY;
            case "4" -> V4;
            case "6" -> V6;
            default -> {
                config.problem("ip", "is '" + text + "'", "write any, 4 or 6");
                yield ANY;
            }
        };
    }

    /** Whether an address is of this version. */
    public boolean includes(InetAddress address) {
        return switch (this) {
            case ANY -> true;
            case V4 -> address instanceof Inet4Address;
            case V6 -> !(address instanceof Inet4Address);
        };
    }

    /** The resolver's name for it; null leaves the choice to what the machine has. */
    @Nullable
    ResolvedAddressTypes types() {
        return types;
    }
}
