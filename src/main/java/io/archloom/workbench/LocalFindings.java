package io.archloom.workbench;

import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.ResourceKind;
import io.archloom.estimate.Estimates;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Resource;
import io.archloom.rules.Finding;
import io.archloom.rules.Rules;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Findings of single resources and connections, kept for as long as what they were judged by is the same.
final class LocalFindings {
    private final Rules rules;
    private Map<ResourceId, OfResource> resources = new HashMap<>();
    private Map<ConnectionId, OfConnection> connections = new HashMap<>();
    private Optional<Surroundings> surroundings = Optional.empty();

    /// What every element sees of its design.
    private record Surroundings(Declarations declarations, Environment environment, boolean operations) {}

    /// A resource with its usages and all that is connected to it. One object stands for it as long as nothing changes.
    private record Neighbourhood(Resource resource, Map<String, Assumption> assumed, List<Meeting> meetings) {
        boolean isStill(Neighbourhood now) {
            if (resource != now.resource || assumed != now.assumed || meetings.size() != now.meetings.size()) {
                return false;
            }
            for (int i = 0; i < meetings.size(); i++) {
                if (!meetings.get(i).isStill(now.meetings.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A connection at a resource, with what it means: another kind at the far end may change that.
    private record Meeting(Connection connection, ConnectionKind kind, ResourceKind fromKind, ResourceKind toKind) {
        static Meeting of(Link link) {
            return new Meeting(link.connection(), link.kind(), link.fromKind(), link.toKind());
        }

        boolean isStill(Meeting now) {
            return connection == now.connection && kind == now.kind && fromKind == now.fromKind && toKind == now.toKind;
        }
    }

    private record OfResource(Neighbourhood place, List<Finding> findings) {}

    private record OfConnection(Connection connection, Map<String, Assumption> assumed, Neighbourhood from, Neighbourhood to, List<Finding> findings) {}

    LocalFindings(Rules rules) {
        this.rules = rules;
    }

    /// In the order of a judgement from scratch.
    List<Finding> of(Design design, Estimates estimates) {
        var around = new Surroundings(design.structure().declarations(), design.environment(), design.settings().operations());
        if (!surroundings.map(known -> known.declarations == around.declarations && known.environment == around.environment
                && known.operations == around.operations).orElse(false)) {
            resources = new HashMap<>();
            connections = new HashMap<>();
            surroundings = Optional.of(around);
        }
        var findings = new ArrayList<Finding>();
        resources = ofResources(design, estimates, findings);
        connections = ofConnections(design, estimates, findings);
        return findings;
    }

    private Map<ResourceId, OfResource> ofResources(Design design, Estimates estimates, List<Finding> findings) {
        var next = HashMap.<ResourceId, OfResource>newHashMap(design.structure().resources().size());
        for (var resource : design.structure().resources().values()) {
            var id = resource.id();
            var place = new Neighbourhood(resource, assumed(design, id), meetings(id, estimates.topology()));
            var known = resources.get(id);
            var kept = known != null && known.place.isStill(place) ? known : new OfResource(place, rules.ofResource(id, design, estimates));
            next.put(id, kept);
            findings.addAll(kept.findings);
        }
        return next;
    }

    private Map<ConnectionId, OfConnection> ofConnections(Design design, Estimates estimates, List<Finding> findings) {
        var next = HashMap.<ConnectionId, OfConnection>newHashMap(design.structure().connections().size());
        for (var link : estimates.topology().links().values()) {
            var id = link.id();
            var assumed = assumed(design, id);
            var from = resources.get(link.from()).place;
            var to = resources.get(link.to()).place;
            var known = connections.get(id);
            var kept = known != null && known.connection == link.connection() && known.assumed == assumed && known.from == from && known.to == to
                    ? known : new OfConnection(link.connection(), assumed, from, to, rules.ofConnection(id, design, estimates));
            next.put(id, kept);
            findings.addAll(kept.findings);
        }
        return next;
    }

    private static List<Meeting> meetings(ResourceId id, Topology topology) {
        var meetings = new ArrayList<Meeting>();
        topology.in(id).forEach(link -> meetings.add(Meeting.of(link)));
        topology.out(id).forEach(link -> meetings.add(Meeting.of(link)));
        return meetings;
    }

    private static Map<String, Assumption> assumed(Design design, ElementId id) {
        return design.workload().assumptions().getOrDefault(id, Map.of());
    }
}
