package io.cloudmon.agent.identity;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who publishes a result.
 *
 * @param location where this agent runs
 * @param agentId which agent; stable over restarts
 * @param bootId which start of it
 */
public record AgentIdentity(String location, String agentId, UUID bootId) {
    private static final Pattern LOCATION = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    public AgentIdentity {
        if (!LOCATION.matcher(location).matches()) {
            throw new IllegalArgumentException("cloudmon.agent.location is '" + location
                    + "'; write the id of a location in the catalogue: lower-case letters, digits and hyphens");
        }
        if (!AGENT.matcher(agentId).matches()) {
            throw new IllegalArgumentException("cloudmon.agent.id is '" + agentId
                    + "'; write 1 to 200 letters, digits, dots, hyphens or underscores");
        }
    }

    /** The identity of this start. */
    static AgentIdentity of(AgentConfig config, String hostName, UUID bootId) {
        String location = config.location()
                .orElseThrow(() -> new IllegalStateException("cloudmon.agent.location is not set; set it, or the"
                        + " environment variable CLOUDMON_AGENT_LOCATION, to the id of a location in the catalogue"));
        return new AgentIdentity(location, config.id().orElse(hostName + "-" + location), bootId);
    }
}
