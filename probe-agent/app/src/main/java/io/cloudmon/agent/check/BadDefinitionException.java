package io.cloudmon.agent.check;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A definition file cannot be used; the text has a line for each problem. */
final class BadDefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    BadDefinitionException(Path file, List<DefinitionProblem> problems) {
        super(problems.stream().map(problem -> problem.text(file)).collect(Collectors.joining("\n")));
    }

    BadDefinitionException(String message) {
        super(message);
    }
}
