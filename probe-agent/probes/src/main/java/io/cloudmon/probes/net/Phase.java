package io.cloudmon.probes.net;

/** A step of a run whose time is measured, in the order in which the steps happen. */
public enum Phase {
    DNS("resolving the name"),
    CONNECT("connecting"),
    TLS("waiting for the TLS handshake"),
    SEND("sending"),
    FIRST_BYTE("waiting for the first byte"),
    TRANSFER("receiving the answer");

    private final String activity;

    Phase(String activity) {
        this.activity = activity;
    }

    /** What the run is doing in this phase, to follow "while". */
    public String activity() {
        return activity;
    }
}
