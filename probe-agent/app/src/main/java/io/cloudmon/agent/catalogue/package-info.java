/** What this location has to run: follows the catalogue topic and keeps the last good catalogue on disk. */
@NullMarked
package io.cloudmon.agent.catalogue;

import org.jspecify.annotations.NullMarked;
