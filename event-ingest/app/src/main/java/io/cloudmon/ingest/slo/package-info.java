/** SLA windows: computed, closed, signed, corrected. */
@NullMarked
package io.cloudmon.ingest.slo;

import org.jspecify.annotations.NullMarked;
