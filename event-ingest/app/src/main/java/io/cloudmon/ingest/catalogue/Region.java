package io.cloudmon.ingest.catalogue;

import java.time.ZoneId;

/**
 * A place that a provider sells.
 *
 * @param id unique in its provider
 * @param zone whose days and hours its people live by
 */
public record Region(String id, String name, ZoneId zone) {}
