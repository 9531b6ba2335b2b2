package io.cloudmon.status.http;

/** The request cannot be answered as asked; carries the problem that the client gets to read. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A parameter has a value that cannot be used. */
    public static ProblemException invalid(String field, String value, String fix) {
        String detail = field + " is '" + value + "'; " + fix;
        return new ProblemException(Problem.of("invalid-parameter", "Invalid parameter", 400, detail, field));
    }

    /** Nothing has that id. */
    public static ProblemException notFound(String kind, String id) {
        String detail = "there is no " + kind + " '" + id + "'";
        return new ProblemException(Problem.of("not-found", "Not found", 404, detail, kind));
    }

    Problem problem() {
        return problem;
    }
}
