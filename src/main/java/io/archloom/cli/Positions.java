package io.archloom.cli;

import io.archloom.model.ElementId;
import io.archloom.problem.Place;
import io.archloom.problem.Place.InFile;
import io.archloom.value.Value;
import io.archloom.yaml.Node;
import io.archloom.yaml.YamlDocument;
import java.util.Optional;
import java.util.stream.IntStream;

/// Where in a design file an element stands: editors and reviews jump there.
///
/// @param name how results call the file
record Positions(String name, YamlDocument document) {

    /// @param environment where something was found that is not so in all: what differs there is to blame before what is drawn
    InFile of(Place place, Optional<String> environment) {
        return switch (place) {
            case InFile file -> file;
            case Place.OnDesign _ -> at(environment.flatMap(this::index).flatMap(i -> document.entry("environments", i, "name")).or(() -> document.entry("name")));
            case Place.OnElement(var element, var property) -> at(property
                    .flatMap(p -> environment.flatMap(name -> property(name, element, p)).or(() -> property(element, p))).or(() -> entry(element)));
        };
    }

    private InFile at(Optional<Node.Entry> entry) {
        return entry.map(e -> e.key().span().start()).map(mark -> new InFile(name, mark.line(), mark.column()))
                .orElse(new InFile(name, 1, 1));
    }

    private Optional<Node.Entry> entry(ElementId element) {
        var id = element.value();
        return switch (element) {
            case ElementId.ResourceId _ -> document.entry("resources", id);
            case ElementId.ConnectionId _ -> document.entry("connections", id);
            case ElementId.GroupId _ -> document.entry("groups", id);
            case ElementId.NoteId _ -> document.entry("placement", "notes", id);
        };
    }

    private Optional<Node.Entry> property(String environment, ElementId element, String property) {
        return index(environment).flatMap(i -> document.entry("environments", i, "properties", key(element), property)
                .or(() -> document.entry("environments", i, "workload", "assumptions", key(element), property)));
    }

    private Optional<String> index(String environment) {
        return document.node("environments").map(Node::resolved).flatMap(node -> node instanceof Node.Sequence list
                ? IntStream.range(0, list.items().size()).mapToObj(String::valueOf)
                        .filter(i -> document.node("environments", i, "name").filter(name -> name.value().equals(Value.of(environment))).isPresent()).findFirst()
                : Optional.empty());
    }

    private static String key(ElementId element) {
        return element instanceof ElementId.ConnectionId ? "connection:" + element.value() : element.value();
    }

    private Optional<Node.Entry> property(ElementId element, String property) {
        var id = element.value();
        return switch (element) {
            case ElementId.ResourceId _ -> document.entry("resources", id, "properties", property)
                    .or(() -> document.entry("workload", "assumptions", id, property));
            case ElementId.ConnectionId _ -> document.entry("connections", id, "properties", property)
                    .or(() -> document.entry("workload", "assumptions", key(element), property));
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.empty();
        };
    }
}
