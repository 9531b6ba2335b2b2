package io.cloudmon.agent.run;

import io.cloudmon.probe.InvalidProbeConfigException.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A check's definition cannot be run on this machine; carries every problem found. */
public final class UnusableCheckException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    UnusableCheckException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.field() + " " + p.message() + "; " + p.fix())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one problem. */
    public List<Problem> problems() {
        return problems;
    }
}
