/** From checks' states to the component's records, progress and days; drives the evaluation. */
@NullMarked
package io.cloudmon.ingest.availability;

import org.jspecify.annotations.NullMarked;
