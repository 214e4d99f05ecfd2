package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.ConnectionKind;
import io.archloom.catalog.Property;
import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.formula.Formula;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.quantity.Unit;
import io.archloom.schema.Schemas;
import io.archloom.value.Value;
import io.archloom.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The fields for one element, or for several of the same kind, section by section. Fields whose condition does not hold
/// are left out.
record Form(List<Section> sections) {
    static final Form EMPTY = new Form(List.of());
    private static final String BASIC = "basic";
    private static final String TRAFFIC = "traffic";
    private static final List<String> ORDER = List.of(BASIC, TRAFFIC, "advanced");

    /// Fields under a heading.
    ///
    /// @param id `basic`, `traffic`, `advanced`, …
    record Section(String id, List<Field> fields) {
        Section {
            fields = List.copyOf(fields);
        }
    }

    Form {
        sections = List.copyOf(sections);
    }

    /// All fields, in their order.
    List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /// Whether both ask for the same things, so that only values differ.
    boolean hasSameFields(Form that) {
        return keys().equals(that.keys());
    }

    private List<String> keys() {
        return sections.stream().flatMap(s -> s.fields().stream().map(f -> s.id() + "/" + f.key() + f.elements())).toList();
    }

    /// The form for what is selected; empty when they have nothing in common.
    static Form of(Collection<? extends ElementId> elements, Design design, Catalog catalog) {
        var resources = elements.stream().filter(ResourceId.class::isInstance).map(ResourceId.class::cast)
                .flatMap(id -> design.structure().resource(id).stream()).toList();
        var connections = elements.stream().filter(ConnectionId.class::isInstance).map(ConnectionId.class::cast)
                .flatMap(id -> design.structure().connection(id).stream()).toList();
        if (!resources.isEmpty() && resources.size() == elements.size()
                && resources.stream().map(Resource::kind).distinct().count() == 1) {
            return ofResources(resources, design, catalog);
        }
        if (!connections.isEmpty() && connections.size() == elements.size()
                && connections.stream().map(c -> catalog.kindOf(c, design.structure())).distinct().count() == 1) {
            return ofConnections(connections, design, catalog);
        }
        return EMPTY;
    }

    private static Form ofResources(List<Resource> resources, Design design, Catalog catalog) {
        ResourceKind kind = catalog.kindOf(resources.getFirst());
        var scopes = resources.stream().map(r -> (Formula.Scope) FormScope.of(r, design, catalog)).toList();
        var ids = resources.stream().map(r -> (ElementId) r.id()).toList();
        var sections = new LinkedHashMap<String, List<Field>>();
        for (var property : kind.properties()) {
            if (property.name().equals(Workflow.PROPERTY)) {
                // an outline of its own shows them
                continue;
            }
            var values = resources.stream().map(r -> Optional.ofNullable(r.properties().get(property.name()))).toList();
            add(sections, property, property.section(), Field.Meaning.PROPERTY, ids, values, scopes, Optional.empty(), words(kind, property), design);
        }
        for (var property : kind.assumptions()) {
            var assumed = ids.stream().map(id -> design.workload().assumption(id, property.name())).toList();
            var measured = assumed.size() == 1 ? assumed.getFirst().flatMap(a -> a.measured()) : Optional.<String>empty();
            // usages are what the traffic does to a resource, whatever section they name
            add(sections, property, TRAFFIC, Field.Meaning.ASSUMPTION, ids, assumed.stream().map(a -> a.map(v -> v.value())).toList(), scopes, measured,
                    Optional.empty(), design);
        }
        return sorted(sections);
    }

    private static Optional<Supplier<Collection<String>>> words(ResourceKind kind, Property property) {
        return kind.typeProperty().filter(property::equals).map(_ -> () -> Schemas.shipped().types());
    }

    private static Form ofConnections(List<Connection> connections, Design design, Catalog catalog) {
        var kind = catalog.kindOf(connections.getFirst(), design.structure());
        if (kind.isEmpty()) {
            return EMPTY;
        }
        var scopes = connections.stream().map(c -> (Formula.Scope) FormScope.of(c, design, catalog)).toList();
        var ids = connections.stream().map(c -> (ElementId) c.id()).toList();
        var sections = new LinkedHashMap<String, List<Field>>();
        var properties = new ArrayList<Property>();
        access(kind.get()).ifPresent(properties::add);
        properties.addAll(kind.get().properties());
        for (var property : properties) {
            var values = connections.stream().map(c -> Optional.ofNullable(c.properties().get(property.name()))).toList();
            var words = Optional.<Supplier<Collection<String>>>of(() -> design.settings().events().keySet()).filter(_ -> property.name().equals(ConnectionKind.CARRIES));
            add(sections, property, property.section(), Field.Meaning.PROPERTY, ids, values, scopes, Optional.empty(), words, design);
        }
        return sorted(sections);
    }

    /// The choice of an access level, as a property like the others.
    private static Optional<Property> access(ConnectionKind kind) {
        if (kind.access().size() < 2) {
            return Optional.empty();
        }
        var choices = kind.access().stream().map(level -> new Property.Choice(level.id(), level.title())).toList();
        return Optional.of(new Property("access", Property.Type.CHOICE, Unit.COUNT, Optional.of(Value.of(choices.getFirst().value())),
                false, Property.Range.of(choices), new Property.Wording(Texts.of("access.title"), Texts.of("access.help"), BASIC),
                Optional.empty(), Property.Emit.NEVER));
    }

    private static void add(Map<String, List<Field>> sections, Property property, String section, Field.Meaning meaning,
                            List<ElementId> ids, List<Optional<Value>> values, List<Formula.Scope> scopes, Optional<String> measured,
                            Optional<Supplier<Collection<String>>> words, Design design) {
        boolean applies = property.when().map(when -> scopes.stream().allMatch(when::holdsIn)).orElse(true);
        // what is set can always be seen, so that it can be taken back
        boolean isSet = values.stream().anyMatch(Optional::isPresent);
        if (applies || isSet) {
            boolean mixed = values.stream().distinct().count() > 1;
            var value = mixed ? Optional.<Value>empty() : values.getFirst();
            var parameter = value.filter(_ -> ids.size() == 1 && canBeTypedPlainly(property)).flatMap(it -> parameter(it, design));
            sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(new Field(property, meaning, ids,
                    parameter.isPresent() ? resolved(value.get(), design) : value, mixed, measured, words, parameter));
        }
    }

    private static boolean canBeTypedPlainly(Property property) {
        return switch (property.type()) {
            case TEXT, INTEGER, NUMBER, BOOLEAN, CHOICE -> true;
            case LIST, MAP, CODE -> false;
        };
    }

    /// The declared parameter that a value is.
    private static Optional<Field.Parameter> parameter(Value value, Design design) {
        return value instanceof Value.Ref(var name) && design.structure().declarations().parameters().containsKey(name)
                ? Optional.of(new Field.Parameter(name, design.environment().name())) : Optional.empty();
    }

    /// Parameters are texts: a switch's is `true` or `false` in words.
    private static Optional<Value> resolved(Value value, Design design) {
        var resolved = design.resolved(value);
        return resolved instanceof Value.Ref ? Optional.empty()
                : Optional.of(resolved.asText().filter(text -> text.equals("true") || text.equals("false")).<Value>map(text -> Value.of(Boolean.parseBoolean(text)))
                        .orElse(resolved));
    }

    private static Form sorted(Map<String, List<Field>> sections) {
        var result = new ArrayList<Section>();
        ORDER.forEach(id -> Optional.ofNullable(sections.remove(id)).ifPresent(fields -> result.add(new Section(id, fields))));
        sections.forEach((id, fields) -> result.add(new Section(id, fields)));
        return new Form(result);
    }
}
