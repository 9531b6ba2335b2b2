package io.cloudmon.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudmon.result.Blame;
import io.cloudmon.result.HttpFacts;
import io.cloudmon.result.Outcome;
import io.cloudmon.result.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {

    @ParameterizedTest
    @EnumSource(names = {"MISSED", "OTHER"})
    void refusesOutcomesThatOnlyTheAgentReports(Outcome outcome) {
        Reading.Builder builder = Reading.success().outcome(outcome, null, null);

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(outcome.name());
    }

    @Test
    void refusesFailureWithoutReason() {
        Reading.Builder builder = Reading.success().outcome(Outcome.FAILURE, null, "broken");

        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("reason");
    }

    @Test
    void keepsTheFactsWhenTheOutcomeTurns() {
        Reading success = Reading.success()
                .http(new HttpFacts(200, "1.1"))
                .assertion("status", true, null)
                .label("zone", "a")
                .build();

        Reading turned = success.toBuilder()
                .outcome(Outcome.FAILURE, Reason.ASSERTION, "text not found")
                .blame(Blame.TARGET)
                .build();

        assertThat(turned.http()).isEqualTo(success.http());
        assertThat(turned.assertions()).isEqualTo(success.assertions());
        assertThat(turned.labels()).isEqualTo(success.labels());
        assertThat(turned.reason()).isEqualTo(Reason.ASSERTION);
        assertThat(turned.detail()).isEqualTo("text not found");
    }
}
