package io.archloom.ui.canvas;

import io.archloom.editor.EditorState;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Place;
import io.archloom.text.Messages;
import io.archloom.ui.session.Session;

/// What the canvas says to those who cannot see it: what is selected, its connections and its problems.
final class Announcement {
    private static final Messages MESSAGES = Messages.of(Announcement.class);

    private final Session session;

    Announcement(Session session) {
        this.session = session;
    }

    String of(EditorState state) {
        var selection = state.selection();
        if (selection.isEmpty()) {
            var structure = state.design().structure();
            return text("announce.design", state.design().settings().name(), structure.resources().size(),
                    structure.connections().size());
        }
        return selection.size() > 1 ? text("announce.several", selection.size())
                : element(selection.getFirst(), state);
    }

    private String element(ElementId id, EditorState state) {
        var structure = state.design().structure();
        var name = switch (id) {
            case ResourceId resource -> {
                var it = structure.resources().get(resource);
                var all = structure.connectionsOf(resource);
                long out = all.stream().filter(c -> c.from().resource().equals(resource)).count();
                yield text("announce.resource", it.title(), session.catalog().kindOf(it).title(), all.size() - out, out);
            }
            case ConnectionId connection -> {
                var it = structure.connections().get(connection);
                yield text("announce.connection", it.from().resource(), it.to().resource());
            }
            case GroupId group -> text("announce.group", structure.title(structure.groups().get(group)));
            case NoteId note -> text("announce.note", state.design().placement().notes().get(note).text());
        };
        long problems = session.analysis().get().stream().flatMap(a -> a.problems().stream())
                .filter(p -> p.place() instanceof Place.OnElement(var on, _) && on.equals(id)).count();
        return problems == 0 ? name : name + " " + text("announce.problems", problems);
    }

    private static String text(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
