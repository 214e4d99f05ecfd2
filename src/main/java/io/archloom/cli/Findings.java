package io.archloom.cli;

import io.archloom.problem.Place.InFile;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.workbench.Readiness;
import java.util.List;
import java.util.Optional;

/// What `validate` found in one file.
///
/// @param file       as named on the command line
/// @param title      the design's name; empty when the file cannot be read
/// @param suppressed switched off in the design
/// @param readiness  of its paths, where it is asked for
/// @param readable   whether it is a design at all; if not, the problems say why
record Findings(String file, String title, List<Finding> problems, List<Suppressed> suppressed, boolean readable,
                Optional<Readiness> readiness) {

    /// A problem and where it stands.
    ///
    /// @param known whether the baseline has it
    record Finding(Problem problem, InFile at, boolean known) {}

    /// A problem that the design switches off, and why.
    record Suppressed(Problem problem, InFile at, String reason) {}

    Findings {
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
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
