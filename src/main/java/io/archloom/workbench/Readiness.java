package io.archloom.workbench;

import io.archloom.catalog.Aspect;
import io.archloom.estimate.RequestPath;
import io.archloom.model.Criticality;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.rules.Importance;
import io.archloom.rules.Rule;
import io.archloom.rules.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far each request path is from "hello world" to production: what there is, and what is missing.
///
/// A path has an aspect when no open problem of a rule that asks for it lies on its way; a problem that was set aside with a reason
/// is an answer. A path of which nobody has said how critical it is is judged like any other.
///
/// @param paths in the order of the estimates, the slowest first
public record Readiness(List<Path> paths) {

    /// One path.
    ///
    /// @param missing the problems on its way, by aspect; no entry for what there is. Operations are missing without a problem, too,
    ///                where the design is not operated
    /// @param broken  errors on its way that no aspect counts: it cannot be deployed
    public record Path(ElementId entry, String title, Optional<Criticality> criticality, Map<Aspect, List<Problem>> missing, List<Problem> broken) {
        public Path {
            missing = Map.copyOf(missing);
            broken = List.copyOf(broken);
        }

        /// Of all that could be asked, deployment among it.
        public int most() {
            return Aspect.values().length + 1;
        }

        public int met() {
            return most() - missing.size() - (broken.isEmpty() ? 0 : 1);
        }

        public List<Aspect> there() {
            return Arrays.stream(Aspect.values()).filter(aspect -> !missing.containsKey(aspect)).toList();
        }
    }

    public Readiness {
        paths = List.copyOf(paths);
    }

    /// In the environment that was analysed.
    ///
    /// @param rules those that found the problems
    public static Readiness of(Analysis analysis, Rules rules) {
        var aspects = new HashMap<String, Aspect>();
        for (Rule.Description rule : rules.all()) {
            rule.aspect().ifPresent(aspect -> aspects.put(rule.id(), aspect));
        }
        var there = analysis.design().in(analysis.design().environment().name());
        var importance = Importance.of(there, analysis.estimates().topology());
        return new Readiness(analysis.paths().stream().map(path -> path(path, analysis, there, aspects, importance)).toList());
    }

    private static Path path(RequestPath path, Analysis analysis, Design there, Map<String, Aspect> aspects, Importance importance) {
        var on = elements(path.entry(), analysis);
        var missing = new HashMap<Aspect, List<Problem>>();
        var broken = new ArrayList<Problem>();
        for (var problem : analysis.problems()) {
            if (problem.place() instanceof Place.OnElement(var element, _) && on.contains(element)) {
                var aspect = aspects.get(problem.rule());
                if (aspect != null) {
                    missing.computeIfAbsent(aspect, _ -> new ArrayList<>()).add(problem);
                } else if (problem.severity() == Severity.ERROR) {
                    broken.add(problem);
                }
            }
        }
        if (!there.settings().operations()) {
            missing.computeIfAbsent(Aspect.OPERATIONS, _ -> new ArrayList<>());
        }
        return new Path(path.entry(), path.title(), importance.at(path.entry()), missing, broken);
    }

    /// The entry, what its traffic reaches, and the connections between.
    private static Set<ElementId> elements(ElementId entry, Analysis analysis) {
        var topology = analysis.estimates().topology();
        var on = new HashSet<ElementId>(Set.of(entry));
        switch (entry) {
            case ResourceId id -> on.addAll(topology.reachedFrom(List.of(id)));
            case ConnectionId id -> analysis.design().structure().connection(id).ifPresent(connection -> {
                on.addAll(topology.reachedFrom(List.of(connection.to().resource())));
                on.add(connection.from().resource());
            });
            case GroupId _, NoteId _ -> { }
        }
        List.copyOf(on).forEach(element -> {
            if (element instanceof ResourceId id) {
                analysis.design().structure().containersOf(id).forEach(frame -> on.add(frame.id()));
            }
        });
        topology.links().values().stream().filter(link -> on.contains(link.from()) && on.contains(link.to()))
                .filter(link -> !(entry instanceof ConnectionId id && analysis.design().structure().connection(id)
                        .filter(own -> own.from().resource().equals(link.from()) && !link.id().equals(id)).isPresent()))
                .forEach(link -> on.add(link.id()));
        return on;
    }
}
