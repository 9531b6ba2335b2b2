package io.cloudmon.agent.blackbox;

import io.cloudmon.probe.ProbeConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that the modules of several probers have. */
final class SharedFields {

    private SharedFields() {}

    /** With a fallback, which is the default, either version of IP will do. */
    static String ip(ProbeConfig module) {
        boolean fallback = module.bool("ip_protocol_fallback").orElse(true);
        String preferred = module.string("preferred_ip_protocol").orElse("ip6");
        return switch (preferred) {
            case "ip4" -> fallback ? "any" : "4";
            case "ip6" -> fallback ? "any" : "6";
            default -> {
                module.problem("preferred_ip_protocol", "is '" + preferred + "'", "write ip4 or ip6");
                yield "any";
            }
        };
    }

    static Map<String, Object> tls(ProbeConfig module) {
        ProbeConfig section = module.section("tls_config");
        Map<String, Object> tls = new LinkedHashMap<>();
        tls.put("verify", !section.bool("insecure_skip_verify").orElse(false));
        section.string("ca_file").filter(text -> !text.isEmpty()).ifPresent(file -> tls.put("ca", file));
        section.string("server_name").filter(text -> !text.isEmpty()).ifPresent(name -> tls.put("server_name", name));
        return tls;
    }
}
