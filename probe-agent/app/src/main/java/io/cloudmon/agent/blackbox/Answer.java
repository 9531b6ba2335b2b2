package io.cloudmon.agent.blackbox;

/** What a request for a probe is answered with. */
sealed interface Answer {

    /** The probe ran. */
    record Metrics(String text) implements Answer {}

    /** The request cannot be served as it is; the text says why and what to do. */
    record BadRequest(String why) implements Answer {}

    /** The location does not allow the address. */
    record Refused(String why) implements Answer {}

    /** Too many at once. */
    record Busy() implements Answer {}
}
