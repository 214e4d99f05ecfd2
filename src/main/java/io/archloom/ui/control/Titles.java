package io.archloom.ui.control;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.Property;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.Note;
import java.util.Optional;
import java.util.stream.Stream;

/// What an element is called in lists and messages.
public final class Titles {
    private Titles() {}

    /// The design's title for it; a word for a note that nothing is written on.
    public static String of(ElementId id, Design design) {
        var isEmpty = id instanceof NoteId note && design.placement().notes().get(note) instanceof Note it && it.text().isBlank();
        return isEmpty ? Texts.of("note.empty") : design.title(id);
    }

    /// What forms call a property or usage of an element.
    public static String property(String name, ElementId id, Design design, Catalog catalog) {
        var declared = switch (id) {
            case ElementId.ResourceId resource -> design.structure().resource(resource).map(catalog::kindOf)
                    .map(kind -> Stream.concat(kind.properties().stream(), kind.assumptions().stream()));
            case ElementId.ConnectionId connection -> design.structure().connection(connection).flatMap(it -> catalog.kindOf(it, design.structure()))
                    .map(kind -> kind.properties().stream());
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.<Stream<Property>>empty();
        };
        return declared.orElse(Stream.of()).filter(it -> it.name().equals(name)).map(Property::title).findFirst().orElse(name);
    }
}
