package io.archloom.ui.panel;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Severity;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// An entry with its icon, what it is, and the worst that is wrong with it.
final class OutlineCell extends TreeCell<OutlineEntry> {
    private static final double ICON = 20;

    private final Session session;
    private final Supplier<Map<ElementId, Severity>> problems;

    OutlineCell(Session session, Supplier<Map<ElementId, Severity>> problems) {
        this.session = session;
        this.problems = problems;
        setPrefWidth(0);
    }

    @Override protected void updateItem(OutlineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var title = Frame.label(entry.title(), entry.id() instanceof ConnectionId ? "outline-connection" : "outline-title");
        title.setMinWidth(40);
        var line = new HBox();
        line.getStyleClass().add("outline-line");
        line.setAlignment(Pos.CENTER_LEFT);
        icon(entry.id()).ifPresent(line.getChildren()::add);
        line.getChildren().add(title);
        // what it is called comes first: what it is gets the room that is left
        var detail = Frame.label(entry.detail(), "hint");
        detail.setPrefWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(detail, Priority.ALWAYS);
        Tooltip.install(line, new Tooltip(entry.detail().isEmpty() ? entry.title() : entry.title() + " · " + entry.detail()));
        var worst = Optional.ofNullable(problems.get().get(entry.id()));
        worst.ifPresent(severity -> {
            var name = severity.name().toLowerCase(Locale.ROOT);
            var mark = new HBox(Icons.ui(name, 14));
            mark.setAlignment(Pos.CENTER);
            mark.getStyleClass().add("severity-" + name);
            line.getChildren().add(mark);
        });
        line.getChildren().add(detail);
        setGraphic(line);
        setAccessibleText(Texts.of("outline.accessible", entry.title(), entry.detail(),
                worst.map(severity -> Texts.of("severity." + severity)).orElse("")).strip());
    }

    private Optional<Node> icon(ElementId id) {
        return switch (id) {
            case ResourceId resource -> session.design().get().structure().resource(resource)
                    .map(r -> Icons.tile(session.catalog().icon(r.kind()), session.catalog().kindOf(r).role(), ICON));
            case GroupId _ -> Optional.of(Icons.ui("group", 16));
            case NoteId _ -> Optional.of(Icons.ui("note", 16));
            case ConnectionId _ -> Optional.empty();
        };
    }
}
