/** The servers inside the all-in-one: PostgreSQL with its roles, and Kafka. */
@NullMarked
package io.cloudmon.standalone.servers;

import org.jspecify.annotations.NullMarked;
