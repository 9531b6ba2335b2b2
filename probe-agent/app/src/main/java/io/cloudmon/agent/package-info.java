/** The probe agent: runs the checks of one location and publishes what they see. */
@NullMarked
package io.cloudmon.agent;

import org.jspecify.annotations.NullMarked;
