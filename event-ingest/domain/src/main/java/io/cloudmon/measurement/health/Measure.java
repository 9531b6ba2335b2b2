package io.cloudmon.measurement.health;

/** What a flag measures of the results in its window. Shares are in per cent, latency is in microseconds. */
public sealed interface Measure {

    /** The share of results that succeeded, also if slow or incomplete. */
    record SuccessRatio() implements Measure {}

    /** The share of results that failed by the target's fault. */
    record FailureRatio() implements Measure {}

    /** The share of results with one of these statuses; a result without any is one that has not. */
    record StatusRatio(StatusSet statuses) implements Measure {}

    /** How long answers took; results without an answer do not count. */
    record Latency(Statistic statistic) implements Measure {}

    /** Whether a result that ran counts at all. */
    default boolean counts(Sample sample) {
        return !(this instanceof Latency) || sample.latency() != null;
    }

    /** An empty window. */
    default Window window() {
        return switch (this) {
            case SuccessRatio _ -> new Window.Share(sample -> !sample.failed());
            case FailureRatio _ -> new Window.Share(Sample::failed);
            case StatusRatio(StatusSet statuses) -> new Window.Share(statuses::contains);
            case Latency(Statistic statistic) ->
                statistic == Statistic.MEAN ? new Window.Mean() : new Window.Percentile(statistic.share());
        };
    }
}
