/** How much disk the measurements take. */
@NullMarked
package io.cloudmon.bench.storage;

import org.jspecify.annotations.NullMarked;
