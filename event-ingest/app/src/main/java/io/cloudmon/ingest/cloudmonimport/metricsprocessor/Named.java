package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import io.cloudmon.ingest.catalogue.Item;

/** An entry of a mapping whose field names are names. */
record Named(String name, Item item) {}
