package io.archloom.ui.panel;

import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Money;
import io.archloom.ui.control.Background;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.EnvironmentCosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The bills of all environments side by side. They are made in the background, the latest only.
final class CostComparison {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double ICON = 18;

    private final Session session;
    private final TreeTableView<ComparedRow> table = new TreeTableView<>(new TreeItem<>());
    private Map<String, TreeItem<ComparedRow>> items = new HashMap<>();
    private List<String> columns = List.of();
    private volatile Optional<Design> wanted = Optional.empty();

    CostComparison(Session session) {
        this.session = session;
        table.setShowRoot(false);
        table.setId("cost-comparison");
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().addAll("dense", "cost-table", "comparison", "fresh");
        table.setPlaceholder(new Region());
        table.setRowFactory(_ -> {
            var row = new TreeTableRow<ComparedRow>();
            row.setOnMouseClicked(_ -> reveal(row.getItem()));
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(TreeItem::getValue).ifPresent(this::reveal);
                event.consume();
            }
        });
    }

    private void reveal(@Nullable ComparedRow row) {
        Optional.ofNullable(row).flatMap(ComparedRow::element).ifPresent(session::reveal);
    }

    Node node() {
        return table;
    }

    /// Shows the bills of a design, as soon as they are made.
    void show(Design design) {
        if (wanted.filter(it -> it.structure() == design.structure() && it.workload() == design.workload() && it.environments() == design.environments()
                && it.settings() == design.settings()).isPresent()) {
            dressColumns();
            return;
        }
        wanted = Optional.of(design);
        Background.run(() -> wanted.filter(it -> it == design).map(it -> ComparedRow.of(EnvironmentCosts.of(it, session.catalog()), it)),
                rows -> rows.filter(_ -> wanted.filter(it -> it == design).isPresent()).ifPresent(it -> show(it, design)), _ -> { });
    }

    private void show(List<ComparedRow> rows, Design design) {
        var names = design.environments().stream().map(it -> it.name()).toList();
        if (!names.equals(columns)) {
            columns = names;
            var all = new ArrayList<TreeTableColumn<ComparedRow, ComparedRow>>();
            all.add(column(Texts.of("cost.column.what"), 210, ComparedRow::title, true));
            names.forEach(name -> all.add(column(name, 96, row -> Optional.ofNullable(row.costs().get(name)).map(Money::format).orElse("–"), false)));
            table.getColumns().setAll(all);
        }
        var now = new LinkedHashMap<String, TreeItem<ComparedRow>>();
        table.getRoot().getChildren().setAll(rows.stream().map(row -> item(row, now)).toList());
        items = now;
        dressColumns();
    }

    private void dressColumns() {
        for (var column : table.getColumns()) {
            boolean shown = column.getText().equals(session.environment().get()) && table.getColumns().indexOf(column) > 0;
            if (shown != column.getStyleClass().contains("shown")) {
                if (shown) {
                    column.getStyleClass().add("shown");
                } else {
                    column.getStyleClass().remove("shown");
                }
            }
        }
        table.refresh();
    }

    private TreeItem<ComparedRow> item(ComparedRow row, Map<String, TreeItem<ComparedRow>> now) {
        var item = items.getOrDefault(row.key(), new TreeItem<>());
        item.setValue(row);
        item.getChildren().setAll(row.children().stream().map(child -> item(child, now)).toList());
        now.put(row.key(), item);
        return item;
    }

    private TreeTableColumn<ComparedRow, ComparedRow> column(String title, double width, Function<ComparedRow, String> text, boolean first) {
        var column = new TreeTableColumn<ComparedRow, ComparedRow>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (!first) {
            column.getStyleClass().add("right");
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(_ -> new TreeTableCell<>() {
            @Override protected void updateItem(ComparedRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean nothing = empty || row == null;
                setText(nothing ? "" : text.apply(row));
                setGraphic(nothing || !first ? null : icon(row));
                getStyleClass().remove("of-element");
                if (!nothing && !row.line()) {
                    getStyleClass().add("of-element");
                }
                pseudoClassStateChanged(SHOWN, !first && title.equals(session.environment().get()));
            }
        });
        return column;
    }

    private Node icon(ComparedRow row) {
        return !row.line() && row.element().orElse(null) instanceof ResourceId id ? session.design().get().structure().resource(id)
                .map(r -> Icons.tile(session.catalog().icon(r.kind()), session.catalog().kindOf(r).role(), ICON)).orElse(null) : null;
    }
}
