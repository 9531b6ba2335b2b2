/** Providers and their regions. */
@NullMarked
package io.cloudmon.status.catalogue;

import org.jspecify.annotations.NullMarked;
