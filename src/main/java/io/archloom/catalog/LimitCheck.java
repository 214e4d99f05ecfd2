package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import java.util.Optional;

/// Holds a limit against what a resource or connection uses.
///
/// @param id    within its kind
/// @param title what is limited, such as "message size"
/// @param used  how much is used, in the limit's base unit
/// @param limit the limit, in the same unit; may refer to the limits table as `limit.sqs.message`
/// @param grows whether `used` grows with the load: then the load at which it breaks can be told
/// @param when  when it applies; empty: always
public record LimitCheck(String id, String title, Formula used, Formula limit, boolean grows,
                         Optional<Formula> when) {}
