/** What a benchmark runs against: a real broker, a real database and the built ingest. */
@NullMarked
package io.cloudmon.bench.servers;

import org.jspecify.annotations.NullMarked;
