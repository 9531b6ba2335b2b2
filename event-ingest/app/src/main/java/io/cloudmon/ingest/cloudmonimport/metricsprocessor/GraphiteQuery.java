package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

import java.util.List;

/** A query to Graphite, as far as its structure is concerned. */
sealed interface GraphiteQuery {

    /** A function with what it is applied to. */
    record Call(String function, List<GraphiteQuery> arguments) implements GraphiteQuery {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** A path of series, or a bare word or number. */
    record Series(String path) implements GraphiteQuery {}

    /** A text in quotes. */
    record Text(String value) implements GraphiteQuery {}
}
