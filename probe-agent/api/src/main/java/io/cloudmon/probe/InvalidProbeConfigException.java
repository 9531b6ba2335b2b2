package io.cloudmon.probe;

import java.util.List;
import java.util.stream.Collectors;

/** A check's probe-specific configuration is not valid; carries every problem found. */
public final class InvalidProbeConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param field path of the field below the check, such as {@code config.assert.status}
     * @param message what is wrong, with the offending value
     * @param fix what to write instead
     */
    public record Problem(String field, String message, String fix) implements java.io.Serializable {}

    private final List<Problem> problems;

    public InvalidProbeConfigException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.field() + ": " + p.message() + "; " + p.fix())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one problem, in the order of the fields. */
    public List<Problem> problems() {
        return problems;
    }
}
