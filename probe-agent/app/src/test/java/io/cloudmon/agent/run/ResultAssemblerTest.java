package io.cloudmon.agent.run;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.agent.run.ResultAssembler.AttemptFacts;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.agent.testing.Results;
import io.cloudmon.agent.uplink.Contact;
import io.cloudmon.agent.uplink.Fault;
import io.cloudmon.probe.Reading;
import io.cloudmon.result.Blame;
import io.cloudmon.result.CheckResult;
import io.cloudmon.result.ClockFacts;
import io.cloudmon.result.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResultAssemblerTest {
    private static final Instant SLOT = Instant.parse("2026-01-31T12:00:00Z");
    private static final ClockFacts CLOCK = new ClockFacts(Duration.ofMillis(1), Duration.ofSeconds(30));
    private static final Ending REFUSED =
            seen(Reading.failure(Reason.CONNECT, "connection refused").build());

    @Test
    void blamesWhatIsWrongOnThisSideInsteadOfTheTarget() {
        CheckResult result = assemble(Fault.UPLINK, REFUSED);

        assertThat(result.blame()).isEqualTo(Blame.NETWORK);
        assertThat(result.blamesTarget()).isFalse();
        assertThat(result.detail()).isEqualTo("connection refused; no control target of this location answers either");
        assertThat(assemble(Fault.UPLINK, new Ending.TimedOut(Duration.ofSeconds(2)))
                        .blame())
                .isEqualTo(Blame.NETWORK);
        assertThat(assemble(Fault.RESOLVER, REFUSED).blame()).isEqualTo(Blame.RESOLVER);
        assertThat(assemble(Fault.NONE, REFUSED).blame()).isEqualTo(Blame.TARGET);
    }

    @Test
    void leavesWhatIsNotTheTargetsFaultWhereItWasSeen() {
        Reading own = Reading.failure(Reason.DNS, "the resolver did not answer")
                .blame(Blame.RESOLVER)
                .build();

        assertThat(assemble(Fault.UPLINK, seen(own)).blame()).isEqualTo(Blame.RESOLVER);
        assertThat(assemble(Fault.UPLINK, new Ending.Broken(new IllegalStateException(), Duration.ZERO))
                        .blame())
                .isEqualTo(Blame.AGENT);
    }

    @Test
    void saysHowFarTheClockCanBeTrusted() {
        assertThat(assemble(Fault.NONE, REFUSED).clock()).isEqualTo(CLOCK);
    }

    @Test
    void takesAnAnswerOfAnyKindForContact() {
        assertThat(Contacts.of(seen(Reading.success().build()))).isEqualTo(Contact.MADE);
        assertThat(Contacts.of(seen(Reading.failure(Reason.HTTP_STATUS, "503").build())))
                .isEqualTo(Contact.MADE);
        assertThat(Contacts.of(REFUSED)).isEqualTo(Contact.NONE);
        assertThat(Contacts.of(new Ending.TimedOut(Duration.ofSeconds(2)))).isEqualTo(Contact.NONE);
        assertThat(Contacts.of(seen(Reading.failure(Reason.DNS, "NXDOMAIN").build())))
                .isEqualTo(Contact.NO_NAME);
        assertThat(Contacts.of(seen(Reading.failure(Reason.DNS, "no answer")
                        .blame(Blame.RESOLVER)
                        .build())))
                .isEqualTo(Contact.UNKNOWN);
        assertThat(Contacts.of(new Ending.Missed("overload"))).isEqualTo(Contact.UNKNOWN);
    }

    private static Ending seen(Reading reading) {
        return new Ending.Seen(reading, Duration.ofMillis(5));
    }

    private static CheckResult assemble(Fault fault, Ending ending) {
        RunnableCheck check =
                Prepare.runnable(check("a"), context -> Reading.success().build());
        return new ResultAssembler(Results.AGENT, fault, CLOCK)
                .assemble(1, new AttemptFacts(check, SLOT, 1, SLOT), ending);
    }
}
