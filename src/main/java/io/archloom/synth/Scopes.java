package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Limit;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.topology.Counts;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import io.archloom.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the conditions of an emission may ask: what is drawn and set. Rates are not known here.
final class Scopes {
    private static final String FROM = "from.";
    private static final String TO = "to.";
    private static final String LEVEL = "level.";
    private static final String IN = "in.";
    /// The text of a value that only the deployment knows: set, and equal to nothing.
    private static final String UNKNOWN = "\0";

    private final Design design;
    private final Catalog catalog;
    private final Topology topology;
    private final Map<ResourceId, Formula.Scope> resources = new HashMap<>();
    private final Map<ConnectionId, Formula.Scope> links = new HashMap<>();

    Scopes(Design design, Catalog catalog, Topology topology) {
        this.design = design;
        this.catalog = catalog;
        this.topology = topology;
    }

    Formula.Scope of(ResourceId id) {
        return resources.computeIfAbsent(id, _ -> resource(topology.resource(id), topology.kind(id)));
    }

    Formula.Scope of(Link link) {
        return links.computeIfAbsent(link.id(), _ -> link(link));
    }

    private Formula.Scope resource(Resource resource, ResourceKind kind) {
        var properties = new PropertyScope(kind.declared(), resource.properties(), design::resolved);
        var counts = Counts.of(resource.id(), topology);
        return new Formula.Scope() {
            @Override public double number(String reference) {
                if (reference.startsWith(IN)) {
                    return around(resource.id()).map(scope -> scope.number(reference.substring(IN.length()))).orElse(Double.NaN);
                }
                var quantity = kind.quantities().get(reference);
                if (quantity != null) {
                    return quantity.in(this);
                }
                return switch (reference) {
                    case "operated" -> design.settings().operations() ? 1 : 0;
                    case "usEast1" -> design.environment().isInUsEast1() ? 1 : 0;
                    default -> Counts.isMeant(reference) ? counts.number(reference) : known(properties.number(reference), reference);
                };
            }

            @Override public String text(String reference) {
                return reference.startsWith(IN) ? around(resource.id()).map(scope -> scope.text(reference.substring(IN.length()))).orElse("")
                        : reference.equals("self") ? resource.title() : Scopes.text(properties, reference);
            }
        };
    }

    /// What is known of the frame that a resource lies in.
    private Optional<Formula.Scope> around(ResourceId id) {
        return design.structure().containersOf(id).stream().findFirst().map(container -> of(container.id()));
    }

    private double known(double own, String reference) {
        return Double.isNaN(own) ? catalog.limit(reference).map(Limit::base).orElse(Double.NaN) : own;
    }

    private static String text(PropertyScope properties, String reference) {
        var text = properties.text(reference);
        return text.isEmpty() && properties.declaration(reference).isPresent()
                && properties.value(reference).filter(Value.Intrinsic.class::isInstance).isPresent() ? UNKNOWN : text;
    }

    private Formula.Scope link(Link link) {
        var properties = new PropertyScope(link.kind().properties(), link.connection().properties(), design::resolved);
        var level = link.kind().accessOf(link.connection());
        var from = of(link.from());
        var to = of(link.to());
        return new Formula.Scope() {
            @Override public double number(String reference) {
                return reference.startsWith(FROM) ? from.number(reference.substring(FROM.length()))
                        : reference.startsWith(TO) ? to.number(reference.substring(TO.length()))
                        : reference.startsWith(LEVEL) ? uses(level, reference.substring(LEVEL.length()))
                        : known(properties.number(reference), reference);
            }

            @Override public String text(String reference) {
                return reference.equals("access") ? level.map(AccessLevel::id).orElse("")
                        : reference.startsWith(FROM) ? from.text(reference.substring(FROM.length()))
                        : reference.startsWith(TO) ? to.text(reference.substring(TO.length()))
                        : Scopes.text(properties, reference);
            }
        };
    }

    private static double uses(Optional<AccessLevel> level, String flow) {
        return level.map(chosen -> chosen.uses().getOrDefault(flow, 0.0)).orElse(0.0);
    }
}
