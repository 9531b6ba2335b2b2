/** Kafka and PostgreSQL for integration tests: embedded everywhere, in containers where Docker is present. */
@NullMarked
package io.cloudmon.testservers;

import org.jspecify.annotations.NullMarked;
