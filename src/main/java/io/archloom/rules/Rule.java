package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.List;
import java.util.Optional;

/// Finds one sort of problem.
public sealed interface Rule {

    /// What it finds: one entry for each id.
    List<Description> descriptions();

    /// What is told of a rule in lists, settings and reports.
    ///
    /// @param id       such as `Sqs.VisibilityTimeout`; stable
    /// @param severity unless a setting grades it otherwise
    /// @param title    a few words
    /// @param advice   what to do, for any design
    /// @param aspect   what it asks of a system that is to be relied on, if anything
    record Description(String id, Severity severity, String title, String advice, Optional<Aspect> aspect) {}

    /// Judges a resource by itself and its connections.
    non-sealed interface OfResource extends Rule {
        List<Problem> judge(ResourceSite site);
    }

    /// Judges a connection by itself and its two ends.
    non-sealed interface OfConnection extends Rule {
        List<Problem> judge(ConnectionSite site);
    }

    /// Judges the design as a whole, with its estimates.
    non-sealed interface OfDesign extends Rule {
        List<Problem> judge(DesignSite site);
    }
}
