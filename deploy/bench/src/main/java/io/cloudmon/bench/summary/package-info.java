/** How fast the page's summary of many components is read. */
@NullMarked
package io.cloudmon.bench.summary;

import org.jspecify.annotations.NullMarked;
