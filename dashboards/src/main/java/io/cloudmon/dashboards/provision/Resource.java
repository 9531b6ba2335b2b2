package io.cloudmon.dashboards.provision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object that should be in Grafana.
 *
 * @param content what of it we decide; compared with what Grafana has
 */
public record Resource(Kind kind, String uid, String title, ObjectNode content) {}
