/** The chart, linted and rendered by Helm itself (a native library) and read back as Kubernetes' own types. */
@NullMarked
package io.cloudmon.helm;

import org.jspecify.annotations.NullMarked;
