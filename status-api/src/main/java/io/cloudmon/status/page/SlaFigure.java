package io.cloudmon.status.page;

/**
 * An SLA window in a row.
 *
 * @param label which window, such as "30 days" or "November"
 * @param sli the SLI
 * @param coverage share of the due time that was measured
 * @param budget share of the error budget that is left
 * @param missed whether the SLI is below the objective
 */
record SlaFigure(String label, String sli, String coverage, String budget, boolean missed) {}
