package io.cloudmon.status.page;

import io.cloudmon.status.check.Check;
import io.cloudmon.status.check.LatestResult;
import io.cloudmon.status.component.State;
import io.cloudmon.status.page.ComponentView.CheckView;
import io.cloudmon.status.page.ComponentView.ResultRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Words checks and their latest results. */
@ApplicationScoped
class CheckViews {
    private final Moments moments;
    private final ResultWords words;
    private final Texts texts;

    CheckViews(Moments moments, ResultWords words, Texts texts) {
        this.moments = moments;
        this.words = words;
        this.texts = texts;
    }

    List<CheckView> of(List<Check> checks, Instant now) {
        return checks.stream().map(check -> view(check, now)).toList();
    }

    private CheckView view(Check check, Instant now) {
        Duration interval = Duration.of(check.intervalUs(), ChronoUnit.MICROS);
        return new CheckView(
                check.name(),
                check.probe(),
                check.target(),
                Spans.lasting(interval),
                check.state(),
                texts.reach(
                        check.reach().reporting(),
                        check.reach().expected(),
                        check.reach().failing()),
                check.results().stream().map(result -> row(result, now)).toList());
    }

    private ResultRow row(LatestResult result, Instant now) {
        return new ResultRow(
                result.locationName(),
                state(result),
                words.of(result.outcome(), result.reason(), result.durationUs()),
                moments.ago(result.startedAt(), now),
                result.detail());
    }

    /** An old result, or one that could not be taken, says nothing about now. */
    private static State state(LatestResult result) {
        if (!result.current()) {
            return State.UNKNOWN;
        }
        return switch (result.outcome()) {
            case "success" -> State.GOOD;
            case "degraded" -> State.DEGRADED;
            case "failure" -> "agent".equals(result.blame()) ? State.UNKNOWN : State.BAD;
            default -> State.UNKNOWN;
        };
    }
}
