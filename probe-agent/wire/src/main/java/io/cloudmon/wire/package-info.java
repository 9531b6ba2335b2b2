/** Wire formats of the platform's Kafka topics: check results, catalogue and component status. */
@NullMarked
package io.cloudmon.wire;

import org.jspecify.annotations.NullMarked;
