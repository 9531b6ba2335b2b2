/** Brings a valid catalogue into force: into the database, then onto the topic that the agents read. */
@NullMarked
package io.cloudmon.ingest.catalogue.publish;

import org.jspecify.annotations.NullMarked;
