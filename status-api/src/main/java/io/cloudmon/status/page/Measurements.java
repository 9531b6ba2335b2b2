package io.cloudmon.status.page;

import io.cloudmon.status.availability.Day;
import io.cloudmon.status.check.LatestByComponent.Latest;
import io.cloudmon.status.check.Reach;
import io.cloudmon.status.component.Component;
import io.cloudmon.status.sla.SlaWindow;
import java.util.List;
import java.util.Map;

/**
 * What the overview is made of; the maps are by component id.
 *
 * @param components in the catalogue's order
 * @param days the known days
 * @param windows the current SLA windows
 * @param latest the latest results
 * @param reach how many locations reach it
 */
record Measurements(
        List<Component> components,
        Map<String, List<Day>> days,
        Map<String, List<SlaWindow>> windows,
        Map<String, Latest> latest,
        Map<String, Reach> reach) {}
