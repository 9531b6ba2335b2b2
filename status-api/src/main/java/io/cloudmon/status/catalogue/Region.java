package io.cloudmon.status.catalogue;

/**
 * A place that a provider sells.
 *
 * @param id the region's id, unique within its provider
 * @param name for people
 * @param zone IANA time zone
 */
public record Region(String id, String name, String zone) {}
