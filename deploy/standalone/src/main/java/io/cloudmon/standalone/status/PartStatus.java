package io.cloudmon.standalone.status;

/**
 * How a part is.
 *
 * @param name the part
 * @param pid its process; empty when it has none
 * @param port where it answers
 * @param health {@code up}, {@code not ready}, {@code down} or {@code stopped}
 * @param uptime since its process started
 * @param memory what its processes occupy, shared pages counted once
 */
public record PartStatus(String name, String pid, String port, String health, String uptime, String memory) {

    /** Whether it is as it should be; a target that a person stopped is. */
    public boolean fine() {
        return "up".equals(health) || "stopped".equals(health);
    }
}
