package io.archloom.ui.panel;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Money;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bill as a tree. Rows keep their item over updates, and so the tree its open branches, selection and scroll.
final class CostTable {
    private static final double BAR = 48;
    private static final double ICON = 18;

    private final TreeTableView<CostRow> table = new TreeTableView<>(new TreeItem<>());
    private Map<String, TreeItem<CostRow>> items = new HashMap<>();

    CostTable(Session session) {
        table.setShowRoot(false);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll("dense", "no-header", "cost-table", "fresh");
        table.setPlaceholder(new Region());
        table.getColumns().setAll(List.of(column("cost.column.what", 190, CostRow::title, false, row -> icon(row, session)),
                column("cost.column.quantity", 190, CostRow::quantity, true, _ -> null),
                column("cost.column.cost", 76, row -> row.cost().map(Money::format).orElse(Texts.of("cost.unknown")), true, _ -> null), bars()));
        table.setRowFactory(_ -> row(session));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(row -> session.reveal(row.element()));
                event.consume();
            }
        });
    }

    private static TreeTableRow<CostRow> row(Session session) {
        var row = new TreeTableRow<CostRow>();
        row.setOnMouseClicked(_ -> {
            if (row.getItem() != null) {
                session.reveal(row.getItem().element());
            }
        });
        return row;
    }

    private static TreeTableColumn<CostRow, CostRow> column(String title, double width, Function<CostRow, String> text, boolean right,
            Function<CostRow, Node> graphic) {
        var column = new TreeTableColumn<CostRow, CostRow>(Texts.of(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override protected void updateItem(CostRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : text.apply(row));
                setGraphic(empty || row == null ? null : graphic.apply(row));
                getStyleClass().removeAll("of-element", "doubtful");
                if (!empty && row != null) {
                    if (row.line().isEmpty()) {
                        getStyleClass().add("of-element");
                    }
                    if (row.doubtful() && right) {
                        getStyleClass().add("doubtful");
                    }
                }
            }
        });
        if (right) {
            column.getStyleClass().add("right");
        }
        return column;
    }

    /// The icon of the resource that a row stands for; a single line has none.
    private static Node icon(CostRow row, Session session) {
        return row.line().isEmpty() && row.element() instanceof ResourceId id
                ? session.design().get().structure().resource(id)
                        .map(r -> Icons.tile(session.catalog().icon(r.kind()), session.catalog().kindOf(r).role(), ICON)).orElse(null) : null;
    }

    private static TreeTableColumn<CostRow, CostRow> bars() {
        var column = new TreeTableColumn<CostRow, CostRow>(Texts.of("cost.column.share"));
        column.setPrefWidth(BAR + 16);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            private final Region bar = new Region();
            private final StackPane track = new StackPane(bar);

            {
                bar.getStyleClass().add("share-bar");
                bar.setMinHeight(6);
                bar.setMaxHeight(6);
                track.getStyleClass().add("share-track");
                track.setMaxWidth(BAR);
            }

            @Override protected void updateItem(CostRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null || row.share() <= 0 ? null : track);
                if (row != null) {
                    double width = Math.max(2, row.share() * BAR);
                    bar.setMinWidth(width);
                    bar.setMaxWidth(width);
                    bar.setOpacity(row.line().isEmpty() ? 1 : 0.55);
                }
            }
        });
        return column;
    }

    TreeTableView<CostRow> node() {
        return table;
    }

    Optional<CostRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    void show(List<CostRow> rows) {
        var selected = selected().map(CostRow::key);
        var now = new LinkedHashMap<String, TreeItem<CostRow>>();
        table.getRoot().getChildren().setAll(rows.stream().map(row -> item(row, now)).toList());
        items = now;
        selected.map(items::get).ifPresent(item -> {
            if (table.getSelectionModel().getSelectedItem() != item) {
                table.getSelectionModel().select(item);
            }
        });
    }

    private TreeItem<CostRow> item(CostRow row, Map<String, TreeItem<CostRow>> now) {
        var item = items.getOrDefault(row.key(), new TreeItem<>());
        item.setValue(row);
        var children = row.children().stream().map(child -> item(child, now)).toList();
        if (!item.getChildren().equals(children)) {
            item.getChildren().setAll(children);
        }
        now.put(row.key(), item);
        return item;
    }
}
