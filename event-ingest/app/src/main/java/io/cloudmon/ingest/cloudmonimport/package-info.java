/** Turns the configuration of a CloudMon installation into a catalogue and says what it could not turn. */
@NullMarked
package io.cloudmon.ingest.cloudmonimport;

import org.jspecify.annotations.NullMarked;
