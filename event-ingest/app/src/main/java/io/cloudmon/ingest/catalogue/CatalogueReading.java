package io.cloudmon.ingest.catalogue;

import io.cloudmon.ingest.catalogue.source.Problem;
import java.util.List;

/** What came of reading a catalogue. */
public sealed interface CatalogueReading {

    /** Digest of the files that were read. */
    String digest();

    /** Nothing is wrong with it. */
    record Valid(Catalogue catalogue, String digest) implements CatalogueReading {}

    /** It cannot be applied; every problem, by file and line, at least one. */
    record Invalid(List<Problem> problems, String digest) implements CatalogueReading {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
