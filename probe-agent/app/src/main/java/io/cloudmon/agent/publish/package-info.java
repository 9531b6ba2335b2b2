/** How results leave: numbered, spooled on disk, delivered to Kafka. No framework but the wiring. */
@NullMarked
package io.cloudmon.agent.publish;

import org.jspecify.annotations.NullMarked;
