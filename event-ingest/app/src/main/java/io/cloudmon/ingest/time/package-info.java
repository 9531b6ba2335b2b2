/** Where the application's time comes from. */
@NullMarked
package io.cloudmon.ingest.time;

import org.jspecify.annotations.NullMarked;
