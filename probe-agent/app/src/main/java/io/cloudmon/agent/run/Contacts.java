package io.cloudmon.agent.run;

import io.cloudmon.agent.uplink.Contact;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;

/** What an attempt's ending says about the network. */
final class Contacts {

    private Contacts() {}

    static Contact of(Ending ending) {
        return switch (ending) {
            case Ending.Seen seen -> of(seen.reading());
            case Ending.TimedOut late -> Contact.NONE;
            case Ending.Refused refused -> Contact.UNKNOWN;
            case Ending.Broken broken -> Contact.UNKNOWN;
            case Ending.Missed missed -> Contact.UNKNOWN;
        };
    }

    private static Contact of(Reading reading) {
        if (reading.outcome() == Outcome.SKIPPED) {
            return Contact.UNKNOWN;
        }
        if (reading.outcome() != Outcome.FAILURE) {
            return Contact.MADE;
        }
        if (ReadingVerdict.blame(reading) != Blame.TARGET) {
            return Contact.UNKNOWN;
        }
        Reason reason = reading.reason();
        if (reason == Reason.DNS) {
            return Contact.NO_NAME;
        }
        return reason == Reason.CONNECT || reason == Reason.TIMEOUT ? Contact.NONE : Contact.MADE;
    }
}
