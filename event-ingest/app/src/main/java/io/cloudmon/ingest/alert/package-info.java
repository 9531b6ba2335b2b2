/** Burn-rate alerts: which error budgets burn too fast, told once at each change. */
@NullMarked
package io.cloudmon.ingest.alert;

import org.jspecify.annotations.NullMarked;
