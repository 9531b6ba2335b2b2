package io.cloudmon.measurement.slo;

import java.math.BigDecimal;
import java.util.List;

/**
 * The tiers of a service-level agreement.
 *
 * @param tiers from the highest mark to the lowest, the credit growing
 */
public record CreditScale(List<CreditTier> tiers) {

    /** An objective without agreement about credits. */
    public static final CreditScale NONE = new CreditScale(List.of());

    public CreditScale {
        tiers = List.copyOf(tiers);
        for (int i = 1; i < tiers.size(); i++) {
            CreditTier before = tiers.get(i - 1);
            CreditTier tier = tiers.get(i);
            if (tier.below().compareTo(before.below()) >= 0 || tier.credit().compareTo(before.credit()) <= 0) {
                throw new IllegalArgumentException("tier " + tier + " follows " + before
                        + "; each mark must be lower and each credit higher than the one before");
            }
        }
    }

    /** Whether anything is agreed. */
    public boolean isEmpty() {
        return tiers.isEmpty();
    }

    /** The credit for a service level: that of the lowest mark it is below, 0 where it is below none. */
    public BigDecimal creditFor(double level) {
        return tiers.reversed().stream()
                .filter(tier -> level < tier.below().doubleValue())
                .map(CreditTier::credit)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
