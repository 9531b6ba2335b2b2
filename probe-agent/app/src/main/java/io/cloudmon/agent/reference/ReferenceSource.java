package io.cloudmon.agent.reference;

import org.jspecify.annotations.Nullable;

/** Where the values of references come from. */
public interface ReferenceSource {

    /** The environment variable's value; null when it is not set. */
    @Nullable
    String variable(String name);

    /** The file's text without its last line break. */
    String file(String path) throws UnresolvedReferenceException;
}
