package io.archloom.problem;

import java.util.Comparator;
import java.util.List;

/// Something wrong, with what to do about it.
///
/// @param rule    the id of the rule that found it, such as `Sqs.NoDeadLetter`; stable, for settings and baselines
/// @param message one sentence that says what is wrong, naming the things it is about
/// @param advice  one sentence that says what to do
public record Problem(String rule, Severity severity, Place place, String message, String advice, List<Fix> fixes) {

    /// Worst first, then by place, rule and message: the order of every list of problems.
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(p -> p.place().toString()).thenComparing(Problem::rule).thenComparing(Problem::message);

    public Problem {
        fixes = List.copyOf(fixes);
    }

    public Problem withSeverity(Severity severity) {
        return new Problem(rule, severity, place, message, advice, fixes);
    }

    /// What stays the same of a problem from run to run, for baselines: rule and place.
    public String identity() {
        return rule + " " + place;
    }
}
