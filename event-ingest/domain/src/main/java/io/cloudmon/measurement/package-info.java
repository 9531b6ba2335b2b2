/** The rules of computation ("method v1") as pure functions: no framework, no database, no clock. */
@NullMarked
package io.cloudmon.measurement;

import org.jspecify.annotations.NullMarked;
