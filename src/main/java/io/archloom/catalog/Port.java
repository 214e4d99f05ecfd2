package io.archloom.catalog;

import io.archloom.catalog.formula.Formula;
import io.archloom.geometry.Side;
import java.util.Optional;

/// Where connections attach to a resource.
///
/// @param side      the side of the card it is drawn on
/// @param direction whether connections start or end here
/// @param flow      for an outgoing port, the flow that leaves through it (a table's stream carries its `writes`); empty
///                  for the first flow
/// @param failure   whether what leaves here is what failed (drawn dashed)
/// @param split     how the outgoing flow is divided among the port's connections
/// @param when      when the port exists, for instance only with a stream switched on; empty: always
public record Port(String id, String title, Side side, Direction direction, Optional<String> flow, boolean failure,
                   Split split, Optional<Formula> when) {

    /// Which way connections go.
    public enum Direction { IN, OUT }

    /// How a port's flow is divided among its connections.
    public enum Split {
        /// Each connection gets all of it: a topic, a stream, a function's calls.
        COPY,
        /// Each event takes one connection, by the connections' property `share` (a weight, 1 by default): an API's
        /// routes, a queue with several consumers.
        SHARE
    }
}
