/** SLA windows: what was promised, what was measured and how much budget is left. */
@NullMarked
package io.cloudmon.status.sla;

import org.jspecify.annotations.NullMarked;
