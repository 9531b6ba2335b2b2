package io.cloudmon.probe;

/**
 * Runs one configured check against its target.
 *
 * <p>{@link #run} is called on a virtual thread of its own and may block. Runs of one probe never overlap, but
 * successive runs may be on different threads. The agent enforces the deadline from outside: it interrupts the thread
 * and reports a timeout, whether or not the probe returns; a probe that heeds {@link ProbeContext#remaining()} can say
 * more precisely what it was waiting for.
 */
public interface Probe extends AutoCloseable {

    /**
     * Executes the check once.
     *
     * @return what was seen; a target's failure is a reading, not an exception
     * @throws InterruptedException when the deadline passed or the agent stops
     * @throws Exception for the probe's own fault; reported as {@code agent_internal}, never as downtime
     */
    Reading run(ProbeContext context) throws Exception;

    /** Frees what the probe holds; called once, after its last run. */
    @Override
    default void close() {}
}
