/** The probe {@code websocket}: the upgrade of an HTTP connection and, if wanted, one message each way. */
@NullMarked
package io.cloudmon.probes.websocket;

import org.jspecify.annotations.NullMarked;
