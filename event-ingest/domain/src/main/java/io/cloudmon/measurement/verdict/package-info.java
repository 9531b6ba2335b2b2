/** What one slot of a check says: the quorum over its locations. */
@NullMarked
package io.cloudmon.measurement.verdict;

import org.jspecify.annotations.NullMarked;
