/** The topics that ingest owns, and how it publishes to them durably. */
@NullMarked
package io.cloudmon.ingest.topics;

import org.jspecify.annotations.NullMarked;
