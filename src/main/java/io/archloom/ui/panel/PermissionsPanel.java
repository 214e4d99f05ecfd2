package io.archloom.ui.panel;

import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Access;
import io.archloom.workbench.Access.Row;
import io.archloom.workbench.Analysis;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What the selected element may do and asks for, or everything that the template allows; a row leads to the connection that
/// asked for it. Above it what whoever takes the selected resource over could reach, which the drawing shows as long as the panel is open,
/// and what anybody on the internet can call.
public final class PermissionsPanel extends BorderPane {
    /// More than these nobody reads; the drawing shows them all.
    private static final int MOST = 14;

    private final Session session;
    private final TableView<Row> table = new TableView<>();
    private final FlowPane open = line();
    private final FlowPane radius = line();
    private Optional<Access> access = Optional.empty();
    private boolean pointing;

    public PermissionsPanel(Session session) {
        this.session = session;
        Frame.dress(this, "permissions-panel", session);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll("wrapping", "fresh");
        table.setPlaceholder(Frame.empty(Texts.of("permissions.none")));
        table.getColumns().setAll(List.of(column("permissions.holder", 150, row -> title(row.holder())
                        + row.principal().map(service -> " (" + service + ")").orElse("")),
                column("permissions.actions", 300, row -> String.join(", ", row.actions())),
                column("permissions.resource", 190, Row::where),
                column("permissions.asked", 220, row -> row.asker().equals(row.holder()) ? Texts.of("permissions.itself") : title(row.asker()))));
        table.setRowFactory(_ -> {
            var row = new TableRow<Row>();
            row.setOnMouseClicked(_ -> Optional.ofNullable(row.getItem()).ifPresent(this::reveal));
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(this::reveal);
                event.consume();
            }
        });
        setTop(new VBox(open, radius));
        setCenter(table);
        Frame.follow(this, session, this::show);
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                session.showReach(Map.of());
            }
        });
        session.selection().addListener((_, _, _) -> {
            if (!pointing) {
                list();
            }
        });
    }

    private static FlowPane line() {
        var line = new FlowPane(6, 2);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("panel-bar");
        return line;
    }

    private void reveal(Row row) {
        // what the stack has for itself is not on the canvas
        if (session.design().get().contains(row.asker())) {
            pointing = true;
            session.reveal(row.asker());
            pointing = false;
        }
    }

    private TableColumn<Row, String> column(String title, double width, Function<Row, String> text) {
        var column = new TableColumn<Row, String>(Texts.of(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(_ -> new WrappedCell<>());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private void show(Optional<Analysis> analysis) {
        access = analysis.map(it -> Access.of(it, session.catalog()));
        list();
    }

    private void list() {
        if (access.isEmpty() || getScene() == null) {
            return;
        }
        var known = access.get();
        Set<ElementId> selected = session.selection().get();
        table.getItems().setAll(selected.isEmpty() ? known.rows()
                : selected.stream().flatMap(id -> known.about(id).stream()).distinct().toList());
        show(open, known.entries().isEmpty() ? "permissions.closed" : "permissions.open", known.entries());
        var reached = new LinkedHashMap<ResourceId, Integer>();
        selected.stream().filter(ResourceId.class::isInstance).map(ResourceId.class::cast)
                .forEach(id -> known.radius(id).forEach((to, steps) -> reached.merge(to, steps, Math::min)));
        selected.forEach(reached::remove);
        radius.setVisible(!reached.isEmpty());
        radius.setManaged(!reached.isEmpty());
        show(radius, "permissions.reaches", reached.keySet());
        session.showReach(reached);
    }

    private void show(FlowPane line, String title, Collection<ResourceId> ids) {
        line.getChildren().setAll(new Label(Texts.of(title)));
        ids.stream().limit(MOST).forEach(id -> {
            var link = new Hyperlink(title(id));
            link.setOnAction(_ -> session.reveal(id));
            line.getChildren().add(link);
        });
        if (ids.size() > MOST) {
            line.getChildren().add(Frame.label(Texts.of("permissions.more", ids.size() - MOST), "hint"));
        }
    }

    private String title(ElementId id) {
        return session.design().get().title(id);
    }
}
