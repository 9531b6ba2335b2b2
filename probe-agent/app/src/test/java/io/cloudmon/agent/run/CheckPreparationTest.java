package io.cloudmon.agent.run;

import static io.cloudmon.agent.testing.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudmon.agent.address.AddressPolicy;
import io.cloudmon.agent.testing.Checks;
import io.cloudmon.agent.testing.Prepare;
import io.cloudmon.wire.CheckEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckPreparationTest {
    private final CheckPreparation preparation = Prepare.preparation(Map.of("TOKEN", "hunter2!"));

    @Test
    void preparesAGoodDefinition() throws Exception {
        RunnableCheck check = preparation.prepare(check("a").entry(), new AddressPolicy(true));

        assertThat(check.entry()).isEqualTo(check("a").entry());
        assertThat(check.policy().allowPrivate()).isTrue();
    }

    @Test
    void namesTheProbesThereAreWhenTheNamedOneIsNot() {
        CheckEntry entry = check("a").entry();
        CheckEntry other = new CheckEntry(
                "a",
                1,
                "c",
                "a",
                "telepathy",
                "ok",
                entry.intervalUs(),
                entry.timeoutUs(),
                1,
                null,
                List.of(),
                Map.of());

        assertThatThrownBy(() -> preparation.prepare(other, new AddressPolicy(true)))
                .isInstanceOf(UnusableCheckException.class)
                .hasMessage("probe is 'telepathy'; use one of scripted");
    }

    @Test
    void reportsWhatTheProbeReportsWithoutTheSecret() {
        assertRefused(
                check("a").config(Map.of("number", "${env:TOKEN}", "colour", "blue")),
                "config.number is '***'; write a whole number from 1 to 9",
                "config.colour is not a field of this probe");
    }

    @Test
    void reportsAReferenceWithoutAValue() {
        assertRefused(check("a").config(Map.of("text", "${env:ABSENT}")), "${env:ABSENT} has no value");
    }

    @Test
    void reportsAFactoryThatFails() {
        assertRefused(check("a").target("${env:TOKEN}"), "its factory failed", "no script ***");
    }

    @Test
    void refusesTimesThatDoNotFit() {
        assertRefused(check("a").every(Duration.ofMillis(500), Duration.ofMillis(100)), "interval is 500ms");
        assertRefused(check("a").every(Duration.ofSeconds(5), Duration.ofSeconds(6)), "timeout is 6s");
        assertRefused(check("a").every(Duration.ofSeconds(5), Duration.ZERO), "timeout is 0s");
        assertRefused(check("a").attempts(0), "attempts is 0");
        assertRefused(check("a").attempts(6), "6 times 2s does not fit in the interval of 10s");
    }

    private void assertRefused(Checks check, String... texts) {
        assertThatThrownBy(() -> preparation.prepare(check.entry(), new AddressPolicy(true)))
                .isInstanceOf(UnusableCheckException.class)
                .hasMessageContainingAll(texts)
                .message()
                .doesNotContain("hunter2!");
    }
}
