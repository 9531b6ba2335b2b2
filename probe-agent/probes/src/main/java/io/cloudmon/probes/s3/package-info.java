/** The probe {@code s3}: writes an object to an S3-compatible store, reads it, compares it and removes it. */
@NullMarked
package io.cloudmon.probes.s3;

import org.jspecify.annotations.NullMarked;
