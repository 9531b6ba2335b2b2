package io.cloudmon.ingest.partition;

/** Another instance owns the partition now, or its offset is not where we left it: nothing more may be written for it. */
public final class FencedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Claim claim;

    FencedException(Claim claim) {
        super("partition " + claim.partition() + " is no longer ours (epoch " + claim.epoch() + ", position "
                + claim.position() + ")");
        this.claim = claim;
    }

    /** What was lost. */
    public Claim claim() {
        return claim;
    }
}
