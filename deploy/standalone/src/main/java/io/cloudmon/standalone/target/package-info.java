/** The small server that the sample catalogue checks. */
@NullMarked
package io.cloudmon.standalone.target;

import org.jspecify.annotations.NullMarked;
