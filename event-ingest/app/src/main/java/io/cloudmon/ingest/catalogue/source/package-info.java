/** Text files of a directory and the YAML in them, with the line of every field, so that a problem can say where it is. */
@NullMarked
package io.cloudmon.ingest.catalogue.source;

import org.jspecify.annotations.NullMarked;
