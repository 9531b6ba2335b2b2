/** What a component's past looked like: availability records, totals and days. */
@NullMarked
package io.cloudmon.status.availability;

import org.jspecify.annotations.NullMarked;
