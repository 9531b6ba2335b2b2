/** How fast ingest counts, against what PostgreSQL takes by a raw COPY. */
@NullMarked
package io.cloudmon.bench.ingest;

import org.jspecify.annotations.NullMarked;
