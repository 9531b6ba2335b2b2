/** Child processes: started, watched, started again, cleaned up after a crash. */
@NullMarked
package io.cloudmon.standalone.process;

import org.jspecify.annotations.NullMarked;
