package io.cloudmon.status.page;

import java.time.LocalDate;

/**
 * The last days as bars: one SVG path per state, so that a row weighs some hundred bytes and not ten thousand.
 *
 * @param good path of the good days
 * @param degraded path of the degraded days
 * @param bad path of the bad days
 * @param unknown path of what was not measured
 * @param summary the same in words
 * @param first the first day
 */
record BarChart(String good, String degraded, String bad, String unknown, String summary, LocalDate first) {}
