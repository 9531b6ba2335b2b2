package io.cloudmon.status.test;

import io.cloudmon.testservers.EmbeddedServers;

/** The servers, embedded. */
public final class EmbeddedStatusServers extends StatusServers {
    public EmbeddedStatusServers() {
        super(new EmbeddedServers());
    }
}
