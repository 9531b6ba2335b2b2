package io.cloudmon.e2e.faults;

/** Something that a fault run kills and starts again. */
interface Part {
    String name();

    /** Starts it anew on its data, if it has any, and returns without waiting for more than its process. */
    void start();

    /** Kills all its processes as {@code kill -9} does, and returns when they are dead. */
    void kill() throws Exception;
}
