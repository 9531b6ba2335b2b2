package io.cloudmon.agent.uplink;

/** The part of a check's target that tells one machine from another. */
final class TargetHost {

    private TargetHost() {}

    /** The target without scheme, path and port; the whole text where it has none of them. */
    static String of(String target) {
        int scheme = target.indexOf("://");
        String rest = scheme < 0 ? target : target.substring(scheme + 3);
        int path = rest.indexOf('/');
        String authority = path < 0 ? rest : rest.substring(0, path);
        int port = authority.lastIndexOf(':');
        return port < 0 || authority.endsWith("]") ? authority : authority.substring(0, port);
    }
}
