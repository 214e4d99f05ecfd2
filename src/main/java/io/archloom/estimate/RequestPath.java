package io.archloom.estimate;

import io.archloom.model.ElementId;
import io.archloom.quantity.Percentiles;
import java.util.List;
import java.util.Optional;

/// One way into the system (a route, a rule, a schedule) and everything that follows from it.
///
/// @param id         stable: the entry's connection id, or the source's id
/// @param title      such as "POST /orders"
/// @param rate       events per second that enter
/// @param response   until the caller has its answer; empty where nobody waits
/// @param completion until the last thing that follows is done
/// @param hops       in the order of the waterfall
/// @param coldShare  the share of requests that meet at least one cold start on the way to the answer
/// @param uncertain  whether a placeholder latency went in
/// @param explanation how the percentiles came about
public record RequestPath(String id, ElementId entry, String title, double rate, Optional<Percentiles> response,
                          Percentiles completion, List<Hop> hops, double coldShare, boolean uncertain,
                          Explanation explanation) {

    /// A bar of the waterfall.
    ///
    /// @param start mean milliseconds after the request entered
    /// @param own   its own time, in milliseconds
    /// @param share the share of requests that pay it (a cold start: 0.012)
    /// @param depth how deep in the calls, 0 for the entry
    /// @param awaited whether the caller waits for it
    public record Hop(ElementId element, String title, double start, Percentiles own, double share, int depth,
                      boolean awaited) {}

    public RequestPath {
        hops = Later.keep(hops);
    }

    /// What the caller feels, or, where nobody waits, the completion.
    public Percentiles felt() {
        return response.orElse(completion);
    }
}
