/** How imports write: ids, YAML and the parts of a report. */
@NullMarked
package io.cloudmon.ingest.cloudmonimport.output;

import org.jspecify.annotations.NullMarked;
