/** The probe {@code http}: one request on a fresh connection, redirects followed, the answer judged. */
@NullMarked
package io.cloudmon.probes.http;

import org.jspecify.annotations.NullMarked;
