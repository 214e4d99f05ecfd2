package io.archloom.cli;

import io.archloom.problem.Place.InFile;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.workbench.Readiness;
import java.util.List;
import java.util.SequencedMap;

/// What `validate` found in one file.
///
/// @param file       as named on the command line
/// @param title      the design's name; empty when the file cannot be read
/// @param suppressed switched off in the design
/// @param readiness  of its paths, where it is asked for, by environment; a single one without a name where it is the same in all
/// @param readable   whether it is a design at all; if not, the problems say why
record Findings(String file, String title, List<Finding> problems, List<Suppressed> suppressed, boolean readable,
                SequencedMap<String, Readiness> readiness) {

    /// A problem and where it stands.
    ///
    /// @param known        whether the baseline has it
    /// @param environments those it holds in; empty when it holds in all
    record Finding(Problem problem, InFile at, boolean known, List<String> environments) {}

    /// A problem that the design switches off, and why.
    record Suppressed(Problem problem, InFile at, String reason, List<String> environments) {}

    Findings {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    /// A message and where it holds: `… (in dev, test)`.
    static String said(String message, List<String> environments) {
        return environments.isEmpty() ? message : message + " " + Words.of("validate.in", String.join(", ", environments));
    }

    /// How many are new and of this severity.
    long fresh(Severity severity) {
        return problems.stream().filter(f -> !f.known() && f.problem().severity() == severity).count();
    }

    long known() {
        return problems.stream().filter(Finding::known).count();
    }

    boolean fails(Severity at) {
        return problems.stream().anyMatch(f -> !f.known() && f.problem().severity().atLeast(at));
    }
}
