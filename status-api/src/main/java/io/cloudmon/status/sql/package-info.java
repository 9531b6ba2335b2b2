/** The one way to the database: SQL over the views of schema measurement_api, mapped to records. */
@NullMarked
package io.cloudmon.status.sql;

import org.jspecify.annotations.NullMarked;
