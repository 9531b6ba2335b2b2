/** The repeated looks at what is to be done: timed, guarded, and watched for standstill. */
@NullMarked
package io.cloudmon.ingest.pass;

import org.jspecify.annotations.NullMarked;
