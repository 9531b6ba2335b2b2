package io.cloudmon.result;

/** The class of the first thing that went wrong. On the wire the lower-case name. */
public enum Reason {
    /** The deadline passed before the target answered. */
    TIMEOUT,
    /** The name did not resolve. */
    DNS,
    /** No transport connection: refused, reset, unreachable. */
    CONNECT,
    /** The TLS handshake failed for a cause other than the certificate. */
    TLS,
    /** The certificate was expired, not yet valid, untrusted or for another name. */
    CERTIFICATE,
    /** A redirect loop, too many hops or a hop that is not allowed. */
    REDIRECT,
    /** The HTTP status was not an accepted one. */
    HTTP_STATUS,
    /** An assertion on the answer did not hold, or a threshold was crossed. */
    ASSERTION,
    /** The peer broke its protocol. */
    PROTOCOL,
    /** The cloud refused for quota; a set-up matter, not an outage. */
    QUOTA,
    /** The cloud refused because of a conflicting state. */
    CONFLICT,
    /** A cloud resource went to its error state. */
    RESOURCE_ERROR,
    /** Resources could not be removed. */
    LEAK,
    /** The check cannot run as configured (missing image, refused address, absent program). */
    SETUP,
    /** The agent's own fault. */
    AGENT_INTERNAL,
    /** None of the above, or a value this version does not know (see {@link CheckResult#unknownTexts()}). */
    OTHER
}
