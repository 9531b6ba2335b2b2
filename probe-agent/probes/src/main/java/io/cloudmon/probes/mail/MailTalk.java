package io.cloudmon.probes.mail;

import io.cloudmon.probes.net.ProbeFailure;

/** A talk with a mail server: its greeting, what it can do, good-bye. For one connection; runs on the event loop. */
interface MailTalk {

    /** What follows from a line. */
    sealed interface Turn {
        /** More lines are to come. */
        record Listen() implements Turn {}

        /** Something is to be said. */
        record Say(String command) implements Turn {}

        /** The talk is over but for the good-bye. */
        record Done(Welcome welcome, String goodbye) implements Turn {}
    }

    /** @throws ProbeFailure when the server is not willing or does not speak the protocol */
    Turn take(String line) throws ProbeFailure;
}
