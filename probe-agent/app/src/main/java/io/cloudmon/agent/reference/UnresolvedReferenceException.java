package io.cloudmon.agent.reference;

/** A reference in a check definition has no value on this machine; the text names it and the fix, never a value. */
public final class UnresolvedReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    UnresolvedReferenceException(String message) {
        super(message);
    }
}
