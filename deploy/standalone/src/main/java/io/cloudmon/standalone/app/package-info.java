/** The three applications: how each is started and when it is ready. */
@NullMarked
package io.cloudmon.standalone.app;

import org.jspecify.annotations.NullMarked;
