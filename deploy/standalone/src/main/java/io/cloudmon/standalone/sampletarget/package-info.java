/** The small server that the sample catalogue checks. */
@NullMarked
package io.cloudmon.standalone.sampletarget;

import org.jspecify.annotations.NullMarked;
