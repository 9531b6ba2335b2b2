package io.cloudmon.ingest.cloudmonimport.metricsprocessor;

/** Which of CloudMon's probers wrote a series. */
enum Origin {
    /** epmon, or another user of the OpenStack SDK. */
    EPMON,
    GLOBALMON
}
