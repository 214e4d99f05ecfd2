package io.archloom.catalog.reader;

import io.archloom.catalog.ConnectionEmission.At;
import io.archloom.catalog.ResourceKind;
import io.archloom.schema.Schemas;
import io.archloom.yaml.Node;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Holds what kinds and connections write into templates against the providers' schemas: types that there are not, and names of
/// properties and attributes that a type has not. Reading the schemas takes a second, so that only who checks a catalogue asks for it.
final class EmittedTypes {
    private static final String AWS = "AWS::";
    private static final String SAM = "AWS::Serverless::";

    private final Faults faults;
    private final Function<String, Optional<ResourceKind>> kinds;

    EmittedTypes(Faults faults, Function<String, Optional<ResourceKind>> kinds) {
        this.faults = faults;
        this.kinds = kinds;
    }

    /// The file of a kind.
    void ofKind(Node root) {
        if (!(root.resolved() instanceof Node.Mapping kind)) {
            return;
        }
        kind.get("type").ifPresent(this::type);
        Stream.of("also", "folds").forEach(key -> items(kind, key).forEach(item ->
                (item.resolved() instanceof Node.Mapping map ? map.get("type") : Optional.of(item)).ifPresent(this::written)));
        var known = kind.get("kind").flatMap(EmittedTypes::text).flatMap(kinds);
        var type = known.flatMap(ResourceKind::type);
        entries(kind, "properties").forEach(property -> {
            var declared = known.flatMap(it -> it.property(property.name())).filter(it -> it.emitted());
            if (declared.isPresent()) {
                names(type).path(property.name(), property.key());
            }
        });
        for (var part : Stream.of("emit", "network").flatMap(key -> kind.get(key).stream()).toList()) {
            if (part.resolved() instanceof Node.Mapping map) {
                map.get("properties").ifPresent(names(type)::inside);
                settings(map, At.SELF.name(), known, known);
                resources(map);
                role(map, known);
            }
        }
        kind.get("emit").ifPresent(emit -> attributes(emit, known));
    }

    /// A row of a table of connections, for one pair of ends.
    void ofConnection(Node row) {
        if (row.resolved() instanceof Node.Mapping map && map.get("emit").map(Node::resolved).orElse(row) instanceof Node.Mapping emit && emit != map) {
            resources(emit);
            settings(emit, "", end(map, "from"), end(map, "to"));
        }
    }

    private Optional<ResourceKind> end(Node.Mapping row, String key) {
        return row.get(key).flatMap(EmittedTypes::text).flatMap(end -> kinds.apply(end.replaceFirst("\\.[^.]*$", "")));
    }

    private void resources(Node.Mapping emit) {
        for (var item : items(emit, "resources").toList()) {
            if (item.resolved() instanceof Node.Mapping resource && resource.get("type").isPresent()) {
                type(resource.get("type").get());
                resource.get("properties").ifPresent(names(resource.get("type").flatMap(EmittedTypes::text))::inside);
            }
        }
    }

    private void settings(Node.Mapping emit, String at, Optional<ResourceKind> from, Optional<ResourceKind> to) {
        for (var item : Stream.concat(items(emit, "set"), items(emit, "append")).toList()) {
            if (item.resolved() instanceof Node.Mapping setting && setting.get("path").isPresent()) {
                var end = at.isEmpty() && setting.get("at").flatMap(EmittedTypes::text).filter("from"::equals).isPresent() ? from : to;
                boolean ofSam = setting.get("in").flatMap(EmittedTypes::text).filter("sam"::equals).isPresent() && end.flatMap(ResourceKind::samType).isPresent();
                var path = setting.get("path").get();
                boolean ofResource = text(path).filter("DependsOn"::equals).isPresent();
                if (!ofSam && !ofResource) {
                    var place = names(typeAt(end, setting.get("on").flatMap(EmittedTypes::text))).path(text(path).orElse(""), path);
                    setting.get("value").ifPresent(place::inside);
                }
            }
        }
    }

    /// Where a role stands.
    private void role(Node.Mapping emit, Optional<ResourceKind> kind) {
        if (emit.get("role").map(Node::resolved).orElse(emit) instanceof Node.Mapping role && role != emit) {
            role.get("path").ifPresent(path -> names(typeAt(kind, role.get("on").flatMap(EmittedTypes::text))).path(text(path).orElse(""), path));
        }
    }

    private static Optional<String> typeAt(Optional<ResourceKind> end, Optional<String> suffix) {
        return suffix.isEmpty() ? end.flatMap(ResourceKind::type) : end.flatMap(kind -> kind.emission().resources().stream()
                .filter(extra -> extra.suffix().equals(suffix.get())).map(extra -> extra.type()).findFirst());
    }

    /// `!GetAtt $self.Arn` wherever it stands in an emission.
    private void attributes(Node node, Optional<ResourceKind> kind) {
        switch (node.resolved()) {
            case Node.Mapping map -> map.entries().forEach(entry -> attributes(entry.value(), kind));
            case Node.Sequence list -> list.items().forEach(item -> attributes(item, kind));
            case Node.Scalar scalar when scalar.tag().filter("!GetAtt"::equals).isPresent() -> attribute(scalar, kind);
            case Node.Scalar _, Node.Alias _ -> { }
        }
    }

    private void attribute(Node.Scalar scalar, Optional<ResourceKind> kind) {
        int dot = scalar.text().indexOf('.');
        var owner = dot < 0 ? "" : scalar.text().substring(0, dot);
        if (!owner.equals("$self") && !owner.startsWith("$self:")) {
            return;
        }
        var type = typeAt(kind, owner.equals("$self") ? Optional.empty() : Optional.of(owner.substring("$self:".length())));
        type.flatMap(Schemas.shipped()::of).ifPresent(schema -> {
            var attribute = scalar.text().substring(dot + 1);
            if (!schema.attributes().contains(attribute) && schema.shape().property(attribute).isEmpty()) {
                faults.at(scalar, "emission.attribute", schema.type(), attribute, Words.hint(attribute, schema.attributes()));
            }
        });
    }

    /// A type in other people's templates may be newer than the schemas; its service is known.
    private void written(Node node) {
        var name = text(node).orElse("");
        int end = name.lastIndexOf("::");
        if (name.startsWith(AWS) && !name.startsWith(SAM) && end > 0
                && Schemas.shipped().types().stream().noneMatch(type -> type.startsWith(name.substring(0, end + 2)))) {
            faults.at(node, "emission.type", name, Words.hint(name, Schemas.shipped().types()));
        }
    }

    private void type(Node node) {
        var name = text(node).orElse("");
        if (!name.startsWith(AWS) || name.startsWith(SAM)) {
            return;
        }
        var types = Schemas.shipped().types();
        if (!types.contains(name)) {
            faults.at(node, "emission.type", name, Words.hint(name, types));
        }
    }

    /// The names that a type's properties may have; any where the type is not known.
    private EmittedNames names(Optional<String> type) {
        return new EmittedNames(faults, type.orElse(""), type.flatMap(Schemas.shipped()::of).map(schema -> schema.shape()));
    }

    private static Stream<Node> items(Node.Mapping map, String key) {
        return map.get(key).stream().flatMap(node -> node.resolved() instanceof Node.Sequence list ? list.items().stream() : Stream.empty());
    }

    private static Stream<Node.Entry> entries(Node.Mapping map, String key) {
        return map.get(key).stream().flatMap(node -> node.resolved() instanceof Node.Mapping inner ? inner.entries().stream() : Stream.empty());
    }

    private static Optional<String> text(Node node) {
        return node.resolved() instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
