package io.cloudmon.measurement.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudmon.measurement.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts and the states they lead to, a letter a slot: Good, Degraded, Bad, Unknown. */
class DampingTest {

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({
        "the first good slot is believed at once, GG, GG",
        "the first bad slot is not, B, U",
        "two bad slots are bad from the first on, GGBBBB, GGBBBB",
        "a lone bad slot is ignored, GGBGGGG, GGGGGGG",
        "two of three are bad from the first on, GGBGB, GGBBB",
        "it takes two good slots to be good again, GBBGBGG, GBBBBGG",
        "one slot without data changes nothing, GGUGGBBUBB, GGGGGBBBBB",
        "two slots without data are unknown from the first on, GGUU, GGUU",
        "from unknown a good slot is believed at once, GUUGG, GUUGG",
        "from unknown a bad one is not, GUUBUU, GUUUUU",
        "from unknown two bad ones are, GUUBB, GUUBB",
        "a change is not dated before the one it follows, UUBGB, UUUGB",
        "bad and degraded together are degraded, GBDGG, GDDGG",
        "out of bad into degraded by two better slots, GBBDDD, GBBDDD",
        "a flicker between bad and degraded stays bad, GBBDBDBD, GBBBBBBB",
        "good slots around a gap are good again, GBBGUGG, GBBGGGG",
        "degraded turns bad from the first bad slot on, GDDBB, GDDBB",
    })
    void dampsAndDatesBack(String rule, String verdicts, String states) {
        DampedRun run = new DampedRun(Damping.start());
        for (int i = 0; i < verdicts.length(); i++) {
            run.add(Instant.EPOCH.plusSeconds(i), state(verdicts.charAt(i)));
        }

        String dated = run.slots().stream()
                .map(slot -> slot.state().name().substring(0, 1))
                .collect(Collectors.joining());

        assertThat(dated).as(rule).isEqualTo(states);
    }

    private static State state(char letter) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }
}
