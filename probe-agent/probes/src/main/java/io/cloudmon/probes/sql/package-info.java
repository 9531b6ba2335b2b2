/** The probe {@code sql}: signs in to a PostgreSQL server and asks it something. */
@NullMarked
package io.cloudmon.probes.sql;

import org.jspecify.annotations.NullMarked;
