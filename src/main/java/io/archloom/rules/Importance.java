package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.model.Criticality;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Severity;
import io.archloom.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much depends on each element: the greatest criticality of the sources whose traffic comes there.
///
/// It grades what is found of the rules that ask something of a system that is to be relied on: a sketch may lack it, background work
/// may be late, what customers wait for needs it, and what is regulated must not go without.
public final class Importance {
    private static final Importance NONE = new Importance(Map.of(), Design.named(""));
    private final Map<ResourceId, Criticality> resources;
    private final Design design;

    private Importance(Map<ResourceId, Criticality> resources, Design design) {
        this.resources = resources;
        this.design = design;
    }

    public static Importance of(Design design, Topology topology) {
        var sources = new EnumMap<Criticality, List<ResourceId>>(Criticality.class);
        design.workload().loads().forEach((id, load) -> {
            if (id instanceof ResourceId source && load.criticality().isPresent()) {
                sources.computeIfAbsent(load.criticality().get(), _ -> new ArrayList<>()).add(source);
            }
        });
        if (sources.isEmpty()) {
            return NONE;
        }
        var resources = new HashMap<ResourceId, Criticality>();
        // the least first, so that the greatest stays
        sources.forEach((criticality, starts) -> topology.reachedFrom(starts).forEach(id -> resources.put(id, criticality)));
        return new Importance(resources, design);
    }

    /// That of an element; of a connection, that of where it begins. Empty where nobody has said.
    public Optional<Criticality> at(ElementId element) {
        return switch (element) {
            case ResourceId id -> Optional.ofNullable(resources.get(id));
            case ConnectionId id -> design.structure().connection(id).flatMap(connection -> at(connection.from().resource()));
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.empty();
        };
    }

    /// How bad a problem of such a rule is there.
    static Severity graded(Severity severity, Aspect aspect, Criticality criticality) {
        return switch (criticality) {
            case SKETCH -> severity == Severity.WARNING ? Severity.ADVICE : severity;
            case BACKGROUND -> severity == Severity.WARNING && aspect == Aspect.LATENCY ? Severity.ADVICE : severity;
            case CUSTOMER_FACING -> severity == Severity.ADVICE ? Severity.WARNING : severity;
            case REGULATED -> severity == Severity.WARNING ? Severity.ERROR : severity == Severity.ADVICE ? Severity.WARNING : severity;
        };
    }
}
