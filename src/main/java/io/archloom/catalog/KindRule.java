package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.catalog.formula.Text;
import io.archloom.problem.Severity;
import java.util.Optional;

/// A rule that concerns one kind (or connection kind) alone and that a formula can say.
///
/// @param id       such as `Sqs.FifoName`
/// @param when     holds when there is a problem
/// @param message  what is wrong; `{self}` is the resource's title
/// @param advice   what to do
/// @param property the property to blame, if any; in a connection's rule it may be of an end: `from.VisibilityTimeout`
/// @param fix      what to set it to, if a click can mend it
/// @param aspect   what it asks of a system that is to be relied on, if anything
public record KindRule(String id, Severity severity, Formula when, Text message, Text advice,
                       Optional<String> property, Optional<Repair> fix, Optional<Aspect> aspect) {

    /// Sets `property` to the value of `value`, or to the text `text` when that is not empty.
    public record Repair(String property, Optional<Formula> value, Optional<Text> text, Text label) {}
}
