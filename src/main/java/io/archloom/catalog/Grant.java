package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// Permission for actions on resources, as the catalogue says it. In `resources`, `$to.arn` and `${to.arn}` are the
/// target's reference `arn`, and so on for `$from` (see [Emission#references()]).
///
/// @param when when it is needed; empty: always
public record Grant(List<String> actions, List<Value> resources, Optional<Formula> when) {
    public Grant {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }
}
