package io.archloom.estimate;

import io.archloom.catalog.ConnectionKind.AccessLevel;
import io.archloom.catalog.Port;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Assumption;
import io.archloom.quantity.Unit;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What references mean at a connection: `out`, the named steps of its traffic, its own properties, `level.X`, and
/// `from.X` and `to.X` at its ends.
final class ConnectionScope implements Formula.Scope {
    private static final String LEVEL = "level.";
    private static final String FROM = "from.";
    private static final String TO = "to.";

    private final Link link;
    private final ResourceScope from;
    private final ResourceScope to;
    private final Surroundings around;
    private final PropertyScope properties;
    private final Optional<AccessLevel> level;
    private final Map<String, Double> fixed = new ConcurrentHashMap<>();
    /// The source's flow that leaves for this connection; -1 when none does.
    private final int flow;
    /// How often one execution of the source runs it, where the source's states say so; NaN otherwise.
    private final double runs;
    private double share = 1;

    ConnectionScope(Link link, ResourceScope from, ResourceScope to, Surroundings around) {
        this.link = link;
        this.from = from;
        this.to = to;
        this.around = around;
        properties = new PropertyScope(link.kind().properties(), values(link, around), around.design()::resolved);
        level = link.kind().accessOf(link.connection());
        flow = flow(link.out(), from);
        runs = from.course().map(course -> course.calls().get(link.id())).orElse(Double.NaN);
    }

    private static Map<String, Value> values(Link link, Surroundings around) {
        var assumed = around.design().workload().assumptions().getOrDefault(link.id(), Map.of());
        if (assumed.isEmpty()) {
            return link.connection().properties();
        }
        var values = new LinkedHashMap<>(link.connection().properties());
        assumed.forEach((name, assumption) -> values.put(name, assumption.value()));
        return values;
    }

    private static int flow(Port port, ResourceScope from) {
        var isThere = port.when().map(when -> when.holdsIn(from)).orElse(true);
        return isThere ? port.flow().map(from::flowIndex).orElse(from.kind().flows().isEmpty() ? -1 : 0) : -1;
    }

    Link link() {
        return link;
    }

    ResourceScope from() {
        return from;
    }

    ResourceScope to() {
        return to;
    }

    /// The flow of the source that leaves through this connection's port; -1 when none does.
    int flow() {
        return flow;
    }

    /// The weight among the connections of a port that shares its flow out.
    double weight() {
        double weight = number("share");
        return Double.isNaN(weight) ? 1 : Math.max(0, weight);
    }

    void share(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }

    /// The rate that leaves the source for this connection.
    double out() {
        return flow < 0 ? 0 : from.flow(flow) * from.load() * share;
    }

    @Override public double number(String reference) {
        if (reference.equals("out")) {
            return out();
        }
        var step = link.kind().traffic().values().get(reference);
        if (step != null) {
            return step.in(this);
        }
        if (reference.startsWith(FROM)) {
            return from.number(reference.substring(FROM.length()));
        }
        if (reference.startsWith(TO)) {
            return to.number(reference.substring(TO.length()));
        }
        var known = fixed.get(reference);
        if (known == null) {
            known = reference.startsWith(LEVEL)
                    ? level.map(chosen -> chosen.uses().getOrDefault(reference.substring(LEVEL.length()), 0.0)).orElse(0.0)
                    : number(reference, Double.NaN);
            if (known.isNaN()) {
                known = around.number(reference);
            }
            if (known.isNaN() && reference.equals("peak")) {
                return from.peak();
            }
            fixed.put(reference, known);
        }
        return known;
    }

    /// The number of a step of its traffic or one of its own properties, or `otherwise` where its kind has neither.
    double number(String property, double otherwise) {
        if (!Double.isNaN(runs)) {
            if (property.equals("calls")) {
                return Math.max(1, runs);
            }
            if (property.equals("probability")) {
                return Math.min(1, runs);
            }
        }
        var step = link.kind().traffic().values().get(property);
        double number = step != null ? step.in(this) : properties.number(property);
        return Double.isNaN(number) ? otherwise : number;
    }

    @Override public String text(String reference) {
        if (reference.startsWith(FROM)) {
            return from.text(reference.substring(FROM.length()));
        }
        if (reference.startsWith(TO)) {
            return to.text(reference.substring(TO.length()));
        }
        return switch (reference) {
            case "from" -> from.resource().title();
            case "to" -> to.resource().title();
            case "verb" -> level.map(AccessLevel::verb).orElse(link.kind().verb());
            case "access" -> level.map(AccessLevel::id).orElse("");
            default -> properties.text(reference);
        };
    }

    Optional<Property> declaration(String name) {
        return properties.declaration(name);
    }

    Optional<Value> value(String name) {
        return properties.value(name);
    }

    Unit unit(String name) {
        return name.equals("out") ? Unit.RATE
                : name.startsWith(FROM) ? from.unit(name.substring(FROM.length()))
                : name.startsWith(TO) ? to.unit(name.substring(TO.length()))
                : declaration(name).map(Property::unit).orElseGet(() -> around.unit(name));
    }

    Explanation.Origin origin(String name) {
        if (name.equals("out") || name.equals("peak") || !Double.isNaN(runs) && (name.equals("calls") || name.equals("probability"))) {
            return Explanation.Origin.SOLVED;
        }
        if (around.catalog().limit(name).isPresent() || name.startsWith(LEVEL)) {
            return Explanation.Origin.CATALOG;
        }
        if (name.startsWith(FROM)) {
            return from.origin(name.substring(FROM.length()));
        }
        if (name.startsWith(TO)) {
            return to.origin(name.substring(TO.length()));
        }
        var assumed = around.design().workload().assumption(link.id(), name).flatMap(Assumption::measured);
        return assumed.isPresent() ? Explanation.Origin.MEASURED
                : link.connection().properties().containsKey(name) ? Explanation.Origin.TYPED : Explanation.Origin.GUESSED;
    }

    /// What a person calls it.
    String title(String name) {
        return name.startsWith(FROM) ? from.resource().title() + ": " + from.title(name.substring(FROM.length()))
                : name.startsWith(TO) ? to.resource().title() + ": " + to.title(name.substring(TO.length()))
                : declaration(name).map(Property::title).orElse(name);
    }
}
