package io.cloudmon.status.test;

import io.cloudmon.testservers.ContainerServers;

/** The servers, as containers. */
public final class ContainerStatusServers extends StatusServers {
    public ContainerStatusServers() {
        super(new ContainerServers());
    }
}
