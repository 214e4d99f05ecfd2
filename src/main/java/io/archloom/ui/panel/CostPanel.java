package io.archloom.ui.panel;

import atlantafx.base.controls.ToggleSwitch;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.estimate.Cost;
import io.archloom.model.Design;
import io.archloom.ui.control.ExplanationView;
import io.archloom.ui.control.Titles;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The monthly bill: the total, each resource and line with its share, and why the selected line costs what it does.
public final class CostPanel extends BorderPane {
    private final Session session;
    private final Label total = Frame.whole("", "cost-total", "fresh");
    private final Label doubts = Frame.label("", "doubts", "fresh");
    private final ToggleSwitch freeTier = new ToggleSwitch(Texts.of("cost.free-tier"));
    private final ComboBox<String> region = new ComboBox<>();
    private final ToggleButton compare = new ToggleButton(Texts.of("cost.compare"));
    private final CostTable table;
    private final CostComparison comparison;
    private final SplitPane split;
    private final VBox detail = new VBox();
    private final StackPane empty = new StackPane();
    private boolean showing;

    public CostPanel(Session session) {
        this.session = session;
        Frame.dress(this, "cost-panel", session);
        table = new CostTable(session);
        detail.getStyleClass().addAll("detail", "fresh");
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty.setMouseTransparent(true);
        comparison = new CostComparison(session);
        split = new SplitPane(new StackPane(table.node(), empty), scroll);
        split.setDividerPositions(0.68);
        setTop(bar());
        setCenter(split);
        table.node().getSelectionModel().selectedItemProperty().addListener((_, _, _) -> session.analysis().get().ifPresent(this::showDetail));
        Frame.follow(this, session, this::show);
        session.environment().addListener((_, _, _) -> showComparison());
        session.there().subscribe(this::showChoices);
    }

    private HBox bar() {
        region.getItems().setAll(session.catalog().prices().regions().stream().sorted().toList());
        region.getStyleClass().add("small-choice");
        region.setAccessibleText(Texts.of("cost.region"));
        region.setTooltip(new Tooltip(Texts.of("cost.region")));
        region.setOnAction(_ -> setRegion());
        freeTier.selectedProperty().addListener((_, _, on) -> {
            if (!showing) {
                session.apply(new Edit.SetSettings(session.design().get().settings().withFreeTier(on)));
            }
        });
        freeTier.setTooltip(new Tooltip(Texts.of("cost.free-tier.help")));
        compare.setId("cost-compare");
        compare.getStyleClass().add("filter");
        compare.setTooltip(new Tooltip(Texts.of("cost.compare.help")));
        compare.managedProperty().bind(compare.visibleProperty());
        compare.selectedProperty().addListener((_, _, _) -> showComparison());
        var bar = new HBox(total, Frame.whole(Texts.of("cost.month"), "hint"), doubts, Frame.space(), compare, freeTier, region);
        bar.getStyleClass().add("panel-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void setRegion() {
        var chosen = region.getValue();
        if (!showing && chosen != null) {
            session.apply(new Edit.ChangeEnvironment(session.environment().get(), new EnvironmentChange.Region(chosen)));
        }
    }

    /// The bills of all environments instead of the one that is shown.
    private void showComparison() {
        var design = session.design().get();
        compare.setVisible(design.environments().size() > 1);
        boolean all = compare.isSelected() && compare.isVisible();
        if (all && getScene() != null) {
            comparison.show(design);
        }
        setCenter(all ? comparison.node() : split);
    }

    private void showChoices(Design design) {
        showing = true;
        freeTier.setSelected(design.settings().freeTier());
        region.setValue(design.environment().region());
        showing = false;
        showComparison();
    }

    private void show(Optional<Analysis> analysis) {
        var cost = analysis.map(Analysis::cost);
        total.setText(cost.map(Cost::said).orElse(""));
        doubts.setText(cost.map(CostPanel::doubts).orElse(""));
        var rows = analysis.map(a -> CostRow.of(a.cost(), a.design())).orElse(List.of());
        table.show(rows);
        empty.getChildren().clear();
        if (rows.isEmpty()) {
            empty.getChildren().add(Frame.empty(Texts.of(analysis.isEmpty() ? "waiting" : "cost.none")));
        }
        analysis.ifPresentOrElse(this::showDetail, () -> detail.getChildren().clear());
        showComparison();
    }

    private static String doubts(Cost cost) {
        var text = new ArrayList<String>();
        if (cost.unknown() > 0) {
            text.add(Texts.of("cost.unknown-lines", cost.unknown()));
        }
        if (cost.uncertain() > 0) {
            text.add(Texts.of("cost.uncertain-lines", cost.uncertain()));
        }
        return String.join(" · ", text);
    }

    private void showDetail(Analysis analysis) {
        detail.getChildren().clear();
        table.selected().flatMap(row -> row.line()).ifPresentOrElse(line -> {
            var heading = Frame.label(line.title(), "detail-title");
            heading.setWrapText(true);
            var amount = Frame.whole(line.cost().map(c -> c.format()).orElse(Texts.of("cost.unknown")), "detail-amount");
            var top = new HBox(heading, Frame.space(), amount);
            var why = new ExplanationView();
            why.show(line.explanation(), true, true);
            detail.getChildren().addAll(top, why);
            line.price().ifPresent(source -> detail.getChildren().add(wrapped(ExplanationView.describe(source))));
        }, () -> showSources(analysis));
    }

    private void showSources(Analysis analysis) {
        var cost = analysis.cost();
        if (!cost.perRequest().isEmpty()) {
            detail.getChildren().add(Frame.label(Texts.of("cost.per-thousand"), "section-title"));
            cost.perRequest().forEach((source, money) -> {
                var line = new HBox(Frame.label(Titles.of(source, analysis.design())), Frame.space(),
                        Frame.whole(money.format(), "detail-amount"));
                detail.getChildren().add(line);
            });
        }
        detail.getChildren().add(wrapped(Texts.of("cost.source", cost.priceList(), cost.region())));
        if (!cost.lines().isEmpty()) {
            detail.getChildren().add(wrapped(Texts.of("cost.choose")));
        }
    }

    private static Label wrapped(String text) {
        var label = Frame.label(text, "hint");
        label.setWrapText(true);
        return label;
    }
}
