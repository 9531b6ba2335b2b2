package io.cloudmon.standalone.process;

/** Where a person reads what happens to the parts. */
@FunctionalInterface
public interface Reports {

    /** Shows one line. */
    void say(String line);
}
