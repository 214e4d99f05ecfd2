package io.archloom.editor;

import io.archloom.model.Connection;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import java.util.Optional;

/// What is under the pointer.
public sealed interface Target {

    /// Nothing: the empty page.
    record OnCanvas() implements Target {}

    /// A resource, note or connection, or a group's title or border.
    record OnElement(ElementId id) implements Target {}

    /// The inside of a group, where nothing else is.
    record OnGroupBody(GroupId id) implements Target {}

    /// A port, from which a connection can be drawn.
    record OnPort(Connection.End end) implements Target {}

    /// A point at which a selected element is resized.
    record OnHandle(ElementId id, Handle handle) implements Target {}

    /// The start or the arrow head of a selected connection, which can be dragged to another port.
    record OnEnd(ConnectionId id, boolean arrow) implements Target {}

    /// The element that this is or belongs to.
    default Optional<ElementId> element() {
        return switch (this) {
            case OnCanvas _ -> Optional.empty();
            case OnElement(var id) -> Optional.of(id);
            case OnGroupBody(var id) -> Optional.of(id);
            case OnPort(var end) -> Optional.of(end.resource());
            case OnHandle(var id, _) -> Optional.of(id);
            case OnEnd(var id, _) -> Optional.of(id);
        };
    }
}
