package io.archloom.rules;

import io.archloom.problem.Problem;
import java.util.List;

/// What a design's own settings make of all findings.
///
/// @param problems   in `Problem.ORDER`, each with the severity that the settings give it
/// @param suppressed those that are switched off
public record Verdict(List<Problem> problems, List<Suppressed> suppressed) {

    /// A problem that a setting switched off, and why.
    public record Suppressed(Problem problem, String reason) {}

    public Verdict {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }
}
