package io.archloom.ui.control;

import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Group;
import io.archloom.model.Resource;

/// What an element is called in lists and messages.
public final class Titles {
    private Titles() {}

    /// A resource's title, `From → To` for a connection, a note's first line; the id of what is gone.
    public static String of(ElementId id, Design design) {
        var structure = design.structure();
        return switch (id) {
            case ResourceId resource -> structure.resource(resource).map(Resource::title).orElse(id.value());
            case ConnectionId connection -> structure.connection(connection).map(c -> of(c, design)).orElse(id.value());
            case GroupId group -> structure.group(group).map(Group::title).filter(title -> !title.isBlank()).orElse(id.value());
            case NoteId note -> {
                var found = design.placement().notes().get(note);
                yield found == null ? id.value() : found.text().lines().filter(line -> !line.isBlank()).findFirst()
                        .map(String::strip).orElse(Texts.of("note.empty"));
            }
        };
    }

    private static String of(Connection connection, Design design) {
        return Texts.of("connection", of(connection.from().resource(), design), of(connection.to().resource(), design));
    }
}
