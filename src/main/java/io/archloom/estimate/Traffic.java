package io.archloom.estimate;

import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import java.util.List;
import java.util.Map;

/// The solved traffic: mean events per second.
///
/// @param flows       by resource, the rate of each of its kind's flows
/// @param carried     by connection, the rate that leaves its source for it
/// @param delivered   by connection, the rate of what arrives, after filters and batches
/// @param peakFactors by resource, the busiest hours' rate over the mean
/// @param runaways    loops without a solution; flows downstream of one are those of the first round
public record Traffic(Map<ResourceId, Map<String, Double>> flows, Map<ConnectionId, Double> carried,
                      Map<ConnectionId, Double> delivered, Map<ResourceId, Double> peakFactors,
                      List<Runaway> runaways) {

    /// A loop that feeds itself: each event that enters causes at least one more.
    ///
    /// @param gain events that come back for each that goes in, at least 1
    /// @param loop the resources, in order
    public record Runaway(double gain, List<ResourceId> loop, List<ConnectionId> connections) {}

    /// The rate of a flow; 0 when the resource has none.
    public double flow(ResourceId resource, String flow) {
        return flows.getOrDefault(resource, Map.of()).getOrDefault(flow, 0.0);
    }
}
