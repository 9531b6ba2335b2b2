package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object as Grafana has it.
 *
 * @param content the part that we decide
 * @param raw all of it, as Grafana sent it
 * @param version the version that an update must name, so that it never overwrites someone else's
 */
public record Live(ObjectNode content, ObjectNode raw, long version) {}
