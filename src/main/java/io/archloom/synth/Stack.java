package io.archloom.synth;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.Container;
import io.archloom.catalog.Emission.Alternative;
import io.archloom.catalog.Emission.Extra;
import io.archloom.catalog.Emission.Form;
import io.archloom.catalog.Emission.Named;
import io.archloom.catalog.Property;
import io.archloom.catalog.PropertyScope;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Existing;
import io.archloom.quantity.Unit;
import io.archloom.topology.Link;
import io.archloom.topology.Topology;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the passes share while they write a template: the design, its graph, logical ids and the drafts so far.
final class Stack {
    private static final String ALL = "*.";

    /// A mention of a resource in a draft.
    ///
    /// @param by the logical id of the draft
    record Mention(String by, ResourceId of) {}

    final Design design;
    final Format format;
    final Topology topology;
    final Ids ids;
    final Scopes scopes;
    final Map<String, Draft> drafts = new LinkedHashMap<>();
    /// By logical id of what is left out unless something refers to it, the one that it comes with, or itself.
    final Map<String, String> onDemand = new LinkedHashMap<>();
    final Map<String, Value> parameters = new LinkedHashMap<>();
    final Map<String, Value> conditions = new LinkedHashMap<>();
    final Map<String, Value> outputs = new LinkedHashMap<>();
    final List<Overwritten> overwritten = new ArrayList<>();
    /// What the statements written so far allow, and who asked.
    final List<Permit> permits = new ArrayList<>();
    /// The user's own outputs.
    final Map<String, Value> declared;
    /// How often a draft mentions a resource in a way that its name could replace.
    final Map<Mention, Integer> replaceable = new HashMap<>();
    /// What SAM will let refer to what, beyond what the template says.
    final Set<Mention> implied = new HashSet<>();
    /// What the passes may not write, since it exists in the design's environment.
    final Map<ResourceId, Existing> existing;
    final Handover handover;
    private final Set<Mention> byName;
    private final Set<ResourceId> named = new HashSet<>();
    private final Map<String, Optional<Value>> references = new HashMap<>();

    /// @param design   as it is in one environment
    /// @param handover what the environments of the template say together
    /// @param byName   the mentions that are made by name, since a reference would close a circle
    Stack(Design design, Catalog catalog, Format format, Topology topology, Handover handover, Set<Mention> byName) {
        this.design = design;
        this.handover = handover;
        declared = new LinkedHashMap<>(design.structure().declarations().outputs());
        existing = design.environment().existing();
        this.format = format;
        this.topology = topology;
        this.byName = byName;
        byName.forEach(mention -> named.add(mention.of()));
        ids = new Ids(design.structure());
        scopes = new Scopes(design, catalog, topology);
    }

    Draft add(String id, String type, ElementId origin) {
        return add(id, type, Optional.of(origin));
    }

    /// A resource that belongs to the stack as a whole.
    Draft add(String id, String type) {
        return add(ids.free(id), type, Optional.empty());
    }

    private Draft add(String id, String type, Optional<ElementId> origin) {
        var draft = new Draft(id, type, origin);
        drafts.put(id, draft);
        return draft;
    }

    /// The draft of a drawn resource; empty for what is not deployed.
    Optional<Draft> draft(ResourceId id) {
        return Optional.ofNullable(drafts.get(id.value()));
    }

    /// The draft of what belongs to an element.
    Optional<Draft> draft(ElementId owner, String suffix) {
        return Optional.ofNullable(drafts.get(ids.of(owner, suffix)));
    }

    /// The drawn resource that a logical id was written for; empty for what belongs to a connection.
    Optional<ResourceId> drawn(String logicalId) {
        return Optional.ofNullable(drafts.get(logicalId)).flatMap(draft -> draft.origin)
                .flatMap(origin -> origin instanceof ResourceId id ? Optional.of(id) : Optional.empty());
    }

    Collection<Link> links() {
        return topology.links().values();
    }

    /// Whether the template makes the resource: it is deployed, and does not exist.
    boolean isMade(ResourceId id) {
        return type(id).isPresent() && !existing.containsKey(id);
    }

    /// Whether there is anything to make of a connection: between two resources that exist it is somebody else's.
    boolean isMade(Link link) {
        return !existing.containsKey(link.from()) || !existing.containsKey(link.to());
    }

    boolean isWritten(Form form, ResourceId id) {
        return isWritten(form, formOf(id));
    }

    boolean isWritten(Form form, Link link) {
        return isWritten(form, formOf(link));
    }

    private static boolean isWritten(Form form, Format format) {
        return switch (form) {
            case BOTH -> true;
            case SAM -> format == Format.SAM;
            case CLOUDFORMATION -> format == Format.CLOUDFORMATION;
        };
    }

    /// SAM writes routes and notifications into the source, which must then be one of the same template, as their targets: an API is a
    /// plain resource everywhere when it or a target of its exists somewhere, and so is one of which a connection says what SAM cannot.
    Format formOf(ResourceId id) {
        var somewhere = handover.somewhere();
        boolean isPlain = topology.out(id).stream().anyMatch(link -> isPlain(link, At.FROM)
                || Events.rewritesSource(link) && (somewhere.contains(id) || somewhere.contains(link.to())))
                || topology.in(id).stream().anyMatch(link -> isPlain(link, At.TO));
        return isPlain ? Format.CLOUDFORMATION : format;
    }

    private static boolean isPlain(Link link, At end) {
        return link.kind().emission().plain().filter(end::equals).isPresent();
    }

    /// The same of a connection, which follows its source, and whose event SAM would have stand at a function that exists.
    Format formOf(Link link) {
        boolean isEvent = link.kind().emission().event().isPresent();
        return isEvent && handover.somewhere().contains(link.to()) ? Format.CLOUDFORMATION : formOf(link.from());
    }

    /// What a formula gives at a resource; empty when it is not known.
    Optional<Value> number(Optional<Formula> formula, ResourceId at) {
        return formula.map(it -> it.in(scopes.of(at))).filter(Double::isFinite)
                .map(Filling::number);
    }

    static boolean applies(Optional<Formula> when, Formula.Scope scope) {
        return when.isEmpty() || when.get().holdsIn(scope);
    }

    /// The type under which a resource is deployed; empty when it is not.
    Optional<String> type(ResourceId id) {
        var kind = topology.kind(id);
        if (kind.opaque()) {
            return Optional.of(kind.id()).filter(type -> type.contains("::"));
        }
        var said = kind.typeProperty();
        if (said.isPresent()) {
            return kind.valueOf(topology.resource(id), said.get().name()).flatMap(Value::asText);
        }
        return formOf(id) == Format.SAM ? kind.samType().or(kind::type) : kind.type();
    }

    /// Whether a further resource with this suffix comes with a resource.
    boolean comesWith(ResourceId owner, String suffix) {
        return topology.kind(owner).emission().resources().stream().map(Extra::suffix)
                .anyMatch(own -> suffix.matches(own.replace("{n}", "\\d+").replace("{item}", "\\w+")));
    }

    /// Whether anything is written for a resource: itself, or what comes with a kind that has no type of its own.
    boolean isDeployed(ResourceId id) {
        return type(id).isPresent() || topology.kind(id).container().isPresent();
    }

    /// Fills the values of a kind's emission, for the draft `by`.
    Filling filling(ResourceId self, String by) {
        return new ResourceFilling(this, self, by);
    }

    /// Fills the values of a connection's emission, for the draft `by`.
    Filling filling(Link link, String by) {
        return new LinkFilling(this, link, by);
    }

    /// What the draft `by` says for a reference or property of a resource.
    Optional<Value> reference(ResourceId of, String name, String by) {
        var kind = topology.kind(of);
        var instead = alternative(of, name);
        var known = instead.map(it -> it.references().get(name)).orElseGet(() -> kind.emission().references().get(name));
        if (known == null) {
            return kind.property(name).map(property -> property(of, property)).orElseGet(() -> beyondPort(of, name, by));
        }
        var names = instead.map(Alternative::named).or(() -> kind.emission().named().map(Named::references));
        var byItsName = names.flatMap(it -> Optional.ofNullable(it.get(name)));
        if (byItsName.isEmpty()) {
            return normal(of, name, known);
        }
        var mention = new Mention(by, of);
        if (byName.contains(mention)) {
            return filling(of, by).fill(byItsName.get());
        }
        var value = normal(of, name, known);
        value.ifPresent(it -> replaceable.merge(mention, Mentions.in(it).count(of.value()), Integer::sum));
        return value;
    }

    private Optional<Alternative> alternative(ResourceId of, String reference) {
        return topology.kind(of).emission().alternatives().stream()
                .filter(it -> isDeployed(of) && it.references().containsKey(reference) && isWritten(it.form(), of) && applies(it.when(), scopes.of(of))).findFirst();
    }

    private Optional<Value> normal(ResourceId of, String name, Value known) {
        var key = of.value() + '.' + name;
        var value = references.get(key);
        if (value == null) {
            value = filling(of, of.value()).fill(known);
            references.put(key, value);
        }
        return value;
    }

    /// `failures.arn`: a reference of what a port leads to, or of what comes to it; `clients.*.id`: of all of them, as a list.
    /// Beyond `inside` is what has its frame in this one.
    private Optional<Value> beyondPort(ResourceId of, String name, String by) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var others = beyond(of, name.substring(0, dot));
        var asked = name.substring(dot + 1);
        if (!asked.startsWith(ALL)) {
            return others.findFirst().flatMap(other -> reference(other, asked, by));
        }
        var all = others.map(other -> reference(other, asked.substring(ALL.length()), by)).flatMap(Optional::stream)
                .flatMap(value -> value instanceof Value.ListOf(var items) ? items.stream() : Stream.of(value)).distinct().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(Value.list(all));
    }

    private Stream<ResourceId> beyond(ResourceId of, String port) {
        if (port.equals(Container.INSIDE)) {
            return design.structure().resources().keySet().stream().filter(id -> topology.kind(id).container().isPresent()
                    && design.structure().containersOf(id).stream().findFirst().filter(around -> around.id().equals(of)).isPresent());
        }
        return Stream.concat(topology.out(of).stream().filter(link -> link.out().id().equals(port)).map(Link::to),
                topology.in(of).stream().filter(link -> link.in().id().equals(port)).map(Link::from));
    }

    /// A property's value, or the name that the resource was given in its place.
    Optional<Value> property(ResourceId of, Property property) {
        return value(property, topology.resource(of).properties(), scopes.of(of)).or(() -> name(of).filter(_ ->
                property.name().equals(topology.kind(of).emission().named().orElseThrow().property())));
    }

    /// The name that a resource gets so that others can mention it without a reference; empty when it needs none.
    Optional<Value> name(ResourceId id) {
        return !named.contains(id) ? Optional.empty()
                : topology.kind(id).emission().named().flatMap(it -> filling(id, id.value()).fill(it.value()));
    }

    /// A property's value as the template says it: what is set, or the default that is written; empty when there is none or it
    /// does not apply.
    static Optional<Value> value(Property property, Map<String, Value> set, Formula.Scope scope) {
        if (!applies(property.when(), scope)) {
            return Optional.empty();
        }
        var own = set.get(property.name());
        if (own != null) {
            return Optional.of(plain(own, property));
        }
        return property.emitted() && !property.standardEmitted() ? Optional.empty() : property.standard();
    }

    /// A number that is set as a text with its unit, as the number that CloudFormation wants.
    private static Value plain(Value value, Property property) {
        boolean isNumber = property.type() == Property.Type.INTEGER || property.type() == Property.Type.NUMBER;
        if (!isNumber || !(value instanceof Value.Text) || property.unit() == Unit.COUNT) {
            return value;
        }
        double number = property.unit().fromBase(PropertyScope.number(value, property.unit()));
        return Double.isFinite(number) ? Value.of(new BigDecimal(Double.toString(number)).stripTrailingZeros()) : value;
    }
}
