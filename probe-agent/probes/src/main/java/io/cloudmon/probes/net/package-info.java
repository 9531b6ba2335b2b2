/** The transport that the built-in probes share: names, connections, TLS, each step timed and within the deadline. */
@NullMarked
package io.cloudmon.probes.net;

import org.jspecify.annotations.NullMarked;
