package dev.estela.chassis.http;

/** A problem on its way to the caller. Only resources, problem mappers and the chassis throw it. */
public class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
