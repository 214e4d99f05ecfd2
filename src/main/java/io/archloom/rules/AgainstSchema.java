package io.archloom.rules;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.schema.Conformance;
import io.archloom.schema.Conformance.Fault;
import io.archloom.schema.Schemas;
import io.archloom.schema.TypeSchema;
import io.archloom.text.Nearest;
import io.archloom.topology.Link;
import io.archloom.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What goes to the template as it is, against the provider's schema of the resource's type: everything of a generic resource,
/// and of the others whatever the catalogue does not declare, and the inside of what it does.
final class AgainstSchema implements Rule.OfResource {
    private static final RuleText TYPE = new RuleText("Schema.UnknownType", Severity.ERROR);
    private static final RuleText UNKNOWN = new RuleText("Schema.UnknownProperty", Severity.ERROR);
    private static final RuleText READ_ONLY = new RuleText("Schema.ReadOnly", Severity.ERROR);
    private static final RuleText MISSING = new RuleText("Schema.Missing", Severity.ERROR);
    private static final RuleText VALUE = new RuleText("Schema.Value", Severity.ERROR);
    private static final int MOST_CHOICES = 12;

    @Override public List<Description> descriptions() {
        return List.of(TYPE.description(), UNKNOWN.description(), READ_ONLY.description(), MISSING.description(), VALUE.description());
    }

    @Override public List<Problem> judge(ResourceSite site) {
        var values = site.resource().properties();
        var typeProperty = site.kind().typeProperty();
        // most resources have nothing that the catalogue does not judge by itself
        if (typeProperty.isEmpty() && named(site).findAny().isEmpty() && values.entrySet().stream().noneMatch(it -> isAsked(site, it.getKey(), it.getValue()))) {
            return List.of();
        }
        var type = typeProperty.isPresent() ? Optional.ofNullable(values.get(typeProperty.get().name())).flatMap(Value::asText)
                : site.kind().type();
        if (type.isEmpty()) {
            return List.of();
        }
        var schema = Schemas.shipped().of(type.get());
        if (schema.isEmpty()) {
            return typeProperty.filter(_ -> type.get().startsWith("AWS::")).map(property -> unknownType(site, property, type.get())).orElse(List.of());
        }
        var problems = new ArrayList<Problem>();
        if (typeProperty.isPresent()) {
            schema.get().shape().required().stream().filter(name -> !isGiven(site, name))
                    .forEach(name -> problems.add(MISSING.problem(Place.on(site.resource().id(), name), List.of(), name, type.get())));
        }
        named(site).flatMap(it -> judge(it, schema.get()).stream()).forEach(problems::add);
        values.forEach((name, value) -> {
            if (isAsked(site, name, value)) {
                judge(site, name, value, schema.get(), problems);
            }
        });
        return problems;
    }

    /// By the user, or by a connection that names the property it sets.
    private static boolean isGiven(ResourceSite site, String name) {
        return site.resource().properties().containsKey(name) || named(site).anyMatch(it -> it.path.equals(name) || it.path.startsWith(name + "."));
    }

    /// A property of the resource that a connection sets, and the connection's own property that names it.
    private record Named(ConnectionId connection, String property, String path) {}

    private static Stream<Named> named(ResourceSite site) {
        return Stream.concat(site.out().stream().flatMap(link -> named(link, At.FROM)), site.in().stream().flatMap(link -> named(link, At.TO)));
    }

    private static Stream<Named> named(Link link, At end) {
        return link.kind().emission().settings().stream().filter(it -> it.at() == end && it.path().startsWith("$")).map(it -> it.path().substring(1)).distinct()
                .flatMap(property -> Optional.ofNullable(link.connection().properties().get(property)).flatMap(Value::asText).stream()
                        .map(path -> new Named(link.id(), property, path)));
    }

    private static Optional<Problem> judge(Named named, TypeSchema schema) {
        var shape = schema.shape();
        for (var part : named.path.split("\\.")) {
            var inside = shape.property(part);
            if (inside.isEmpty()) {
                var place = Place.on(named.connection, named.property);
                return shape.isOpen() ? Optional.empty() : Optional.of(Nearest.to(part, shape.properties().keySet())
                        .map(near -> UNKNOWN.say("message.near", place, List.of(), named.path, schema.type(), near))
                        .orElseGet(() -> UNKNOWN.problem(place, List.of(), named.path, schema.type())));
            }
            shape = inside.get();
        }
        return Optional.empty();
    }

    private static boolean isAsked(ResourceSite site, String name, Value value) {
        var declared = site.kind().property(name);
        if (declared.isPresent()) {
            return declared.get().emitted() && !name.contains(".") && (value instanceof Value.MapOf || value instanceof Value.ListOf);
        }
        // small letters are usages and misspelt names, of which another rule speaks
        return !site.kind().opaque() && site.kind().assumption(name).isEmpty() && Character.isUpperCase(name.codePointAt(0));
    }

    private static List<Problem> unknownType(ResourceSite site, Property property, String type) {
        var near = Nearest.to(type, Schemas.shipped().types());
        var place = Place.on(site.resource().id(), property.name());
        return List.of(TYPE.problem(place, near.map(it -> TYPE.fix(new Edit.SetProperty(site.resource().id(), property.name(),
                Optional.of(Value.of(it))), it)).orElse(List.of()), type));
    }

    private static void judge(ResourceSite site, String name, Value value, TypeSchema schema, List<Problem> problems) {
        var id = site.resource().id();
        var place = Place.on(id, name);
        var shape = schema.shape().property(name);
        if (schema.attributes().contains(name)) {
            problems.add(READ_ONLY.problem(place, List.of(new Fix(RuleText.of("fix.remove", name),
                    new Edit.SetProperty(id, name, Optional.empty()))), name, schema.type()));
        } else if (shape.isEmpty()) {
            var known = new TreeSet<>(schema.shape().properties().keySet());
            site.kind().samType().map(SamTypes::properties).ifPresent(known::addAll);
            site.kind().properties().forEach(property -> known.add(property.name()));
            if (!known.contains(name) && !schema.shape().isOpen()) {
                problems.add(unknown(id, name, value, known, schema.type()));
            }
        } else {
            Conformance.faults(shape.get(), value, name).forEach(fault -> problems.add(problem(place, fault, schema.type())));
        }
    }

    private static Problem unknown(ResourceId id, String name, Value value, Collection<String> known, String type) {
        var near = Nearest.to(name, known);
        return near.map(it -> UNKNOWN.say("message.near", Place.on(id, name), UNKNOWN.fix(new Edit.Batch(UNKNOWN.text("fix", it), List.of(
                new Edit.SetProperty(id, name, Optional.empty()), new Edit.SetProperty(id, it, Optional.of(value)))), it), name, type, it))
                .orElseGet(() -> UNKNOWN.problem(Place.on(id, name), List.of(new Fix(RuleText.of("fix.remove", name),
                        new Edit.SetProperty(id, name, Optional.empty()))), name, type));
    }

    private static Problem problem(Place place, Fault fault, String type) {
        return switch (fault) {
            case Fault.Unknown(var path, var known) -> Nearest.to(last(path), known)
                    .map(near -> UNKNOWN.say("message.near", place, List.of(), path, type, near))
                    .orElseGet(() -> UNKNOWN.problem(place, List.of(), path, type));
            case Fault.Missing(var path) -> MISSING.problem(place, List.of(), path, type);
            case Fault.WrongType(var path, var expected) -> value(place, "type." + expected, path);
            case Fault.NotAllowed(var path, var text, var choices) -> value(place, "choice", path, text,
                    String.join(", ", choices.stream().limit(MOST_CHOICES).toList()) + (choices.size() > MOST_CHOICES ? ", …" : ""));
            case Fault.OutOfRange(var path, var least, var most) -> value(place, "range", path, bounds(least, most));
            case Fault.WrongLength(var path, var least, var most) -> value(place, "length", path, bounds(least, most));
            case Fault.WrongForm(var path, var pattern) -> value(place, "form", path, pattern);
        };
    }

    private static Problem value(Place place, String message, Object... arguments) {
        return VALUE.say("message." + message, place, List.of(), arguments);
    }

    private static String bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return least.isPresent() && most.isPresent() ? VALUE.text("between", least.get().toPlainString(), most.get().toPlainString())
                : least.map(it -> VALUE.text("least", it.toPlainString())).orElseGet(() -> VALUE.text("most", most.orElseThrow().toPlainString()));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
