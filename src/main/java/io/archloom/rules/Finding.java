package io.archloom.rules;

import io.archloom.model.ElementId;
import io.archloom.problem.Problem;
import java.util.Optional;

/// A problem as a rule reports it, before settings are looked at.
///
/// @param subject what was judged: a connection's rule may blame a property of one of its ends, and be switched off at the
///                connection as well as there; empty for the design as a whole
public record Finding(Problem problem, Optional<ElementId> subject) {}
