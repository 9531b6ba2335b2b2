package io.cloudmon.probe;

/**
 * Makes the probes of one technique; the service that a probe set registers with {@link java.util.ServiceLoader}.
 *
 * <p>A factory is stateless and safe for use by many threads. It is called when a check appears or changes, never in a
 * check's slot.
 */
public interface ProbeFactory {

    /** The name that a check gives in its {@code probe} field, such as {@code http}: lower case, digits and hyphens. */
    String name();

    /**
     * Validates the configuration and makes a probe for it, without any input or output.
     *
     * @param config the check's target and probe-specific fields, references already resolved
     * @throws InvalidProbeConfigException with every problem found, not only the first
     */
    Probe create(ProbeConfig config);
}
