/** From check results to slots and the damped states of checks. */
@NullMarked
package io.cloudmon.ingest.verdict;

import org.jspecify.annotations.NullMarked;
