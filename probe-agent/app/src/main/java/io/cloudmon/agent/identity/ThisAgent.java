package io.cloudmon.agent.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Makes the identity of this start. */
final class ThisAgent {

    @Produces
    @Singleton
    AgentIdentity identity(AgentConfig config) {
        return AgentIdentity.of(config, hostName(), UUID.randomUUID());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
