/** Changes of component states, from Kafka to everyone who listens. */
@NullMarked
package io.cloudmon.status.live;

import org.jspecify.annotations.NullMarked;
