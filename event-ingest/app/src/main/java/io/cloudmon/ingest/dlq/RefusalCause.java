package io.cloudmon.ingest.dlq;

import java.util.Locale;

/** Why a check result was not counted, or an operations event not taken in. */
public enum RefusalCause {
    /** It breaks the contract. */
    MALFORMED,
    /** Its check is in no catalogue that was ever applied. */
    UNKNOWN_CHECK,
    /** Its location is in no catalogue that was ever applied. */
    UNKNOWN_LOCATION,
    /** A component that it names is in no catalogue that was ever applied. */
    UNKNOWN_COMPONENT,
    /** Its slot lies further in the future than clocks may differ. */
    AHEAD,
    /** Its slot lies before the retention of results. */
    TOO_OLD,
    /** PostgreSQL refused one of its values. */
    REFUSED_BY_DATABASE;

    /** The word for headers and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
