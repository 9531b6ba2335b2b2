/** The catalogue: what is watched. Reading and validating it; no framework, no database, no Kafka. */
@NullMarked
package io.cloudmon.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
