package io.cloudmon.ingest.catalogue;

/** Something that a catalogue must fulfil beyond the shape of its files. */
interface Rule {

    /** Adds a problem for each place that breaks the rule. */
    void check(Draft draft, Problems problems);
}
