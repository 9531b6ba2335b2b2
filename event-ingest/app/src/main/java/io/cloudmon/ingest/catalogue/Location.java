package io.cloudmon.ingest.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where an agent runs.
 *
 * @param country ISO 3166-1 alpha-2
 * @param allowPrivate whether its agents may contact loopback, link-local, private and metadata addresses
 */
public record Location(String id, String name, @Nullable String country, boolean allowPrivate) {}
