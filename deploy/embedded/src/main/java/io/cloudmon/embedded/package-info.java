/** Real Kafka and PostgreSQL inside one Java process, for the all-in-one and for tests. */
@NullMarked
package io.cloudmon.embedded;

import org.jspecify.annotations.NullMarked;
