package io.cloudmon.wire;

/**
 * A location as the agents get it from the catalogue topic, under the key {@code location/<id>}.
 *
 * @param id the location's id
 * @param name for people
 * @param allowPrivate whether its agents may contact loopback, link-local, private and metadata addresses
 */
public record LocationEntry(String id, String name, boolean allowPrivate) {
    public LocationEntry {
        Json.require("id", id);
        Json.require("name", name);
    }
}
