package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind.Style;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.synth.Permit;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Who may do what in a design: what its template allows with who asked for it, how far each resource's leave reaches, and what
/// anybody on the internet can call.
///
/// @param entries the resources that can be called from the internet without authentication
public record Access(List<Permit> permits, Topology topology, SequencedSet<ResourceId> entries) {

    /// Permits that differ only in the action.
    ///
    /// @param actions sorted
    public record Row(ResourceId holder, Optional<String> principal, List<String> actions, Value resource, Optional<ResourceId> of,
                      Optional<Value.MapOf> condition, ElementId asker) {

        /// The resource on one line: `Orders.Arn/index/*`.
        public String where() {
            return text(resource);
        }
    }

    public static Access of(Analysis analysis, Catalog catalog) {
        var entries = new LinkedHashSet<ResourceId>();
        for (var resource : analysis.design().structure().resources().values()) {
            boolean byKind = holds(catalog.kindOf(resource).open(), resource.id(), analysis);
            if (byKind || analysis.estimates().topology().out(resource.id()).stream().anyMatch(link -> holds(link.kind().open(), link.id(), analysis))) {
                entries.add(resource.id());
            }
        }
        return new Access(analysis.synthesis().permits(), analysis.estimates().topology(), entries);
    }

    private static boolean holds(Optional<Formula> open, ElementId element, Analysis analysis) {
        return open.filter(formula -> formula.holdsIn(analysis.estimates().scopes().of(element))).isPresent();
    }

    /// What a resource may do.
    public List<Row> of(ResourceId holder) {
        return rows(permits.stream().filter(permit -> permit.holder().equals(holder)).toList());
    }

    /// What an element asked for; of a resource also what others may do there.
    public List<Row> about(ElementId element) {
        return rows(permits.stream().filter(permit -> permit.asker().equals(element) || permit.holder().equals(element)
                || element instanceof ResourceId id && permit.of().filter(id::equals).isPresent()).toList());
    }

    /// All there is.
    public List<Row> rows() {
        return rows(permits);
    }

    private static List<Row> rows(List<Permit> permits) {
        var actions = new LinkedHashMap<Row, List<String>>();
        for (var permit : permits) {
            var row = new Row(permit.holder(), permit.principal(), List.of(), permit.resource(), permit.of(), permit.condition(), permit.asker());
            actions.computeIfAbsent(row, _ -> new ArrayList<>()).add(permit.action());
        }
        return actions.entrySet().stream().map(entry -> new Row(entry.getKey().holder(), entry.getKey().principal(),
                entry.getValue().stream().sorted().toList(), entry.getKey().resource(), entry.getKey().of(), entry.getKey().condition(),
                entry.getKey().asker())).toList();
    }

    /// The blast radius: everything that whoever has taken over a resource can reach, with the number of steps to it. A resource
    /// that may only be read is reached, but not gone beyond; one that may be written to, sent to or invoked hands on: what it
    /// may do itself, and whom it sets going.
    public SequencedMap<ResourceId, Integer> radius(ResourceId from) {
        var steps = new LinkedHashMap<ResourceId, Integer>();
        var taken = new LinkedHashMap<ResourceId, Integer>(Map.of(from, 0));
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            int next = taken.get(at) + 1;
            for (var permit : permits) {
                if (permit.holder().equals(at)) {
                    permit.of().ifPresent(of -> {
                        steps.putIfAbsent(of, next);
                        if (!permit.onlyReads() && taken.putIfAbsent(of, next) == null) {
                            waiting.add(of);
                        }
                    });
                }
            }
            for (var link : topology.out(at)) {
                var style = link.kind().style();
                if ((style == Style.EVENT || style == Style.SYNCHRONOUS || style == Style.FAILURE) && taken.putIfAbsent(link.to(), next) == null) {
                    steps.putIfAbsent(link.to(), next);
                    waiting.add(link.to());
                }
            }
        }
        steps.remove(from);
        return steps;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Ref(var id) -> id;
            case Value.GetAtt(var id, var attribute) -> id + "." + attribute;
            case Value.Sub(var template, _) -> template.replace("${", "").replace("}", "");
            case Value other -> other.toString();
        };
    }
}
