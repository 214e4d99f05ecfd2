package io.archloom.cli;

import io.archloom.problem.Problem;
import java.util.List;

/// An input that cannot be read, with the messages that say why.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST = 20;

    private final transient List<Problem> problems;

    private Unreadable(String message, List<Problem> problems) {
        super(message, null, false, false);
        this.problems = problems;
    }

    /// A sentence about the whole input.
    static Unreadable because(String key, Object... arguments) {
        return new Unreadable(Words.of(key, arguments), List.of());
    }

    /// Faults at places in it.
    static Unreadable of(List<Problem> problems) {
        var lines = new StringBuilder();
        problems.stream().limit(MOST).forEach(p -> lines.append(lines.isEmpty() ? "" : "\n").append(line(p)));
        if (problems.size() > MOST) {
            lines.append('\n').append(Words.of("more", problems.size() - MOST));
        }
        return new Unreadable(lines.toString(), problems);
    }

    /// `file:line:column: what is wrong. What to do.`
    static String line(Problem problem) {
        return Line.of(problem.place() + ": " + problem.message() + " " + problem.advice());
    }

    /// The faults that have places.
    List<Problem> problems() {
        return problems;
    }
}
