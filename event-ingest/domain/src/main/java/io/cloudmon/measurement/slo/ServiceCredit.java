package io.cloudmon.measurement.slo;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The share of the fee in per cent that a service level earns back.
 *
 * @param credit for the indicator; null while there is none, for nobody owes for what is not known
 * @param lower the least it can be whatever the unknown was
 * @param upper the most it can be whatever the unknown was
 */
public record ServiceCredit(@Nullable BigDecimal credit, BigDecimal lower, BigDecimal upper) {

    /** The credit for a level; none where nothing is agreed or nothing counted. */
    public static Optional<ServiceCredit> of(ServiceLevel level, CreditScale scale) {
        Bounds bounds = level.bounds();
        if (scale.isEmpty() || bounds == null) {
            return Optional.empty();
        }
        Sli sli = level.sli();
        return Optional.of(new ServiceCredit(
                sli == null ? null : scale.creditFor(sli.value()),
                scale.creditFor(bounds.upper()),
                scale.creditFor(bounds.lower())));
    }
}
