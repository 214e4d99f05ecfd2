package io.archloom.estimate;

import io.archloom.catalog.Limit;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.Provenance;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Assumption;
import io.archloom.model.Resource;
import io.archloom.quantity.Unit;
import io.archloom.topology.Counts;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import io.archloom.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What references mean at a resource: its flows, its kind's quantities, its properties and assumptions, and `wait`,
/// `cold`, `peak`, `incoming`, `outgoing`, `failuresIn`, `services`, `links.<port>`, `otherStates`, `pauses`.
///
/// The solvers fill in flows and waiting times; from then on it does not change, and any thread may read it.
final class ResourceScope implements Formula.Scope {
    private static final Set<String> DRAWN = Set.of("operated", "operatedShare", "usEast1", "otherStates", "pauses");
    private static final String IN = "in.";

    private final Resource resource;
    private final ResourceKind kind;
    private final Map<String, Assumption> assumed;
    private final PropertyScope properties;
    private final Surroundings around;
    private final Counts counts;
    private final double[] flows;
    private final Map<String, Double> fixed = new ConcurrentHashMap<>();
    private final Map<String, Double> quantities = new ConcurrentHashMap<>();
    private final Optional<Course> course;
    private Optional<ResourceScope> frame = Optional.empty();
    private double load = 1;
    private double peak = 1;
    private double wait;
    private double cold;

    ResourceScope(Resource resource, ResourceKind kind, Surroundings around, Counts counts, List<Link> out) {
        this.resource = resource;
        this.kind = kind;
        this.around = around;
        this.counts = counts;
        assumed = around.design().workload().assumptions().getOrDefault(resource.id(), Map.of());
        course = kind.property(Workflow.PROPERTY).isEmpty() ? Optional.empty() : Course.of(resource.properties(), out);
        flows = new double[kind.flows().size()];
        properties = new PropertyScope(kind.declared(), values(resource, assumed), around.design()::resolved);
    }

    private static Map<String, Value> values(Resource resource, Map<String, Assumption> assumed) {
        if (assumed.isEmpty()) {
            return resource.properties();
        }
        var values = new LinkedHashMap<>(resource.properties());
        assumed.forEach((name, assumption) -> values.put(name, assumption.value()));
        return values;
    }

    Resource resource() {
        return resource;
    }

    ResourceKind kind() {
        return kind;
    }

    Surroundings around() {
        return around;
    }

    /// What one execution does; empty for a resource without states of its own.
    Optional<Course> course() {
        return course;
    }

    /// The resource in whose frame this one lies.
    void within(Optional<ResourceScope> frame) {
        this.frame = frame;
    }

    @Override public double number(String reference) {
        if (reference.startsWith(IN)) {
            return frame.map(it -> it.number(reference.substring(IN.length()))).orElse(Double.NaN);
        }
        int flow = flowIndex(reference);
        if (flow >= 0) {
            return flows[flow] * load;
        }
        var formula = kind.quantities().get(reference);
        if (formula != null) {
            var known = quantities.get(reference);
            if (known == null) {
                known = formula.in(this);
                quantities.put(reference, known);
            }
            return known;
        }
        return switch (reference) {
            case "wait" -> wait;
            case "cold" -> cold;
            case "peak" -> peak;
            // what exists is watched by whoever made it
            case "operated" -> around.design().environment().existing().containsKey(resource.id()) ? 0 : fixed(reference);
            case "otherStates" -> course.map(Course::others).orElse(0.0);
            case "pauses" -> course.map(Course::pauses).orElse(0.0);
            default -> fixed(reference);
        };
    }

    private double fixed(String reference) {
        var known = fixed.get(reference);
        if (known == null) {
            known = Counts.isMeant(reference) ? counts.number(reference) : properties.number(reference);
            if (known.isNaN()) {
                known = around.number(reference);
            }
            fixed.put(reference, known);
        }
        return known;
    }

    @Override public String text(String reference) {
        if (reference.startsWith(IN)) {
            return frame.map(it -> it.text(reference.substring(IN.length()))).orElse("");
        }
        return reference.equals("self") ? resource.title() : properties.text(reference);
    }

    /// The place of a flow among the kind's; -1 when it has none of that name.
    int flowIndex(String name) {
        var all = kind.flows();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    double flow(int index) {
        return flows[index];
    }

    /// The rate of the main flow; 0 for a kind without flows.
    double mainFlow() {
        return flows.length == 0 ? 0 : flows[0];
    }

    void flow(int index, double rate) {
        if (flows[index] != rate) {
            flows[index] = rate;
            forgetQuantities();
        }
    }

    Map<String, Double> flows() {
        var byName = LinkedHashMap.<String, Double>newLinkedHashMap(flows.length);
        for (int i = 0; i < flows.length; i++) {
            byName.put(kind.flows().get(i).id(), flows[i]);
        }
        return byName;
    }

    private void forgetQuantities() {
        if (!quantities.isEmpty()) {
            quantities.clear();
        }
    }

    /// Makes every flow appear `factor` times as large, until this is called again.
    void load(double factor) {
        load = factor;
        forgetQuantities();
    }

    double load() {
        return load;
    }

    double peak() {
        return peak;
    }

    void peak(double factor) {
        peak = factor;
        forgetQuantities();
    }

    /// Mean seconds that one unit of work waits for what it calls, and its share of cold starts.
    void waiting(double wait, double cold) {
        this.wait = wait;
        this.cold = cold;
        forgetQuantities();
    }

    double cold() {
        return cold;
    }

    /// The declared property or assumption behind a name.
    Optional<Property> declaration(String name) {
        return properties.declaration(name);
    }

    Optional<Value> value(String name) {
        return properties.value(name);
    }

    /// What a number of this name is measured in.
    Unit unit(String name) {
        return flowIndex(name) >= 0 ? Unit.RATE
                : name.equals("wait") || name.equals("pauses") ? Unit.SECONDS
                : name.equals("cold") ? Unit.PERCENT
                : declaration(name).map(Property::unit).orElseGet(() -> around.unit(name));
    }

    Explanation.Origin origin(String name) {
        if (flowIndex(name) >= 0 || name.equals("wait") || name.equals("cold") || name.equals("peak")) {
            return Explanation.Origin.SOLVED;
        }
        if (around.catalog().limit(name).isPresent()) {
            return Explanation.Origin.CATALOG;
        }
        var assumption = assumed.get(name);
        if (assumption != null) {
            return assumption.measured().isPresent() ? Explanation.Origin.MEASURED : Explanation.Origin.TYPED;
        }
        return resource.properties().containsKey(name) || DRAWN.contains(name) || Counts.isMeant(name)
                ? Explanation.Origin.TYPED : Explanation.Origin.GUESSED;
    }

    /// Where a measured assumption was measured.
    Optional<String> measured(String name) {
        return Optional.ofNullable(assumed.get(name)).flatMap(Assumption::measured);
    }

    /// What a person calls it.
    String title(String name) {
        if (name.startsWith(IN) && frame.isPresent()) {
            return frame.get().title(name.substring(IN.length()));
        }
        int flow = flowIndex(name);
        return flow >= 0 ? kind.flows().get(flow).title() : declaration(name).map(Property::title).orElse(name);
    }

    /// Where a limit is known from.
    Optional<Provenance> limit(String reference) {
        return around.catalog().limit(reference).map(Limit::provenance);
    }
}
