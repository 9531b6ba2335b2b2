package io.cloudmon.result;

import org.jspecify.annotations.Nullable;

/**
 * Whether one assertion of the check held.
 *
 * @param id the assertion's name in the check definition
 * @param ok whether it held
 * @param detail what was seen, for a person; never a secret
 */
public record AssertionResult(
        String id, boolean ok, @Nullable String detail) {}
