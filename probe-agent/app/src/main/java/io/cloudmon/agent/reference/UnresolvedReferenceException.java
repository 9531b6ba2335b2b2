package io.cloudmon.agent.reference;

/** A reference in a check definition has no value on this machine; the text names it and the fix, never a value. */
public final class UnresolvedReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reference;
    private final String problem;
    private final String fix;

    UnresolvedReferenceException(String reference, String problem, String fix) {
        super(reference + " " + problem + "; " + fix);
        this.reference = reference;
        this.problem = problem;
        this.fix = fix;
    }

    /** The reference as the definition has it. */
    public String reference() {
        return reference;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }

    /** What to do. */
    public String fix() {
        return fix;
    }
}
