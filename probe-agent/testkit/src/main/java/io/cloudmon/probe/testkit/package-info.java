/** What a probe author tests with: the contract every probe keeps, a clock to move, a context and hostile targets. */
@NullMarked
package io.cloudmon.probe.testkit;

import org.jspecify.annotations.NullMarked;
