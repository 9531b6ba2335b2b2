package io.cloudmon.dashboards.provision;

/** The marks that tell our objects from others; whatever lacks them is never removed. */
public final class Managed {
    /** The tag of our dashboards. */
    public static final String TAG = "managed-by: cloudmon";

    /** The field of our data sources' settings. */
    public static final String FIELD = "managedBy";

    /** The value of {@link #FIELD}. */
    public static final String OWNER = "cloudmon";

    private Managed() {}
}
