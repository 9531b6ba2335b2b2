/** Malformed records among a million good ones. */
@NullMarked
package io.cloudmon.bench.malformed;

import org.jspecify.annotations.NullMarked;
