package io.archloom.ui.panel;

import atlantafx.base.controls.CustomTextField;
import io.archloom.problem.Severity;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The problems, worst first, with counts and a filter. A click goes to the element, another one mends; a rule is switched
/// off or re-graded with a reason, and what is suppressed is counted, shown and can be brought back. Above them how ready
/// each path is for production.
public final class ProblemsPanel extends BorderPane {
    /// Rows are nodes; more of them than anybody reads would make every analysis slow to show.
    private static final int MOST_ROWS = 200;

    private final Session session;
    private final ReadinessBar readiness;
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final ToggleButton suppressed = new ToggleButton();
    private final CustomTextField search = new CustomTextField();
    private final VBox list = new VBox();
    private final StackPane empty = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Map<String, ProblemRow> rows = new LinkedHashMap<>();

    public ProblemsPanel(Session session) {
        this.session = session;
        Frame.dress(this, "problems-panel", session);
        readiness = new ReadinessBar(session);
        setTop(bar());
        list.getStyleClass().add("problem-list");
        scroll.setContent(new VBox(readiness, list));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty.setMouseTransparent(true);
        empty.visibleProperty().bind(readiness.visibleProperty().not());
        setCenter(new StackPane(scroll, empty));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        Frame.follow(this, session, this::show);
    }

    private HBox bar() {
        for (var severity : Severity.values()) {
            var name = severity.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton();
            button.setGraphic(Icons.ui(name, 14));
            button.getStyleClass().addAll("filter", "severity-" + name);
            button.setSelected(true);
            button.setOnAction(_ -> show(session.analysis().get()));
            severities.put(severity, button);
        }
        suppressed.getStyleClass().add("filter");
        suppressed.setOnAction(_ -> show(session.analysis().get()));
        search.setPromptText(Texts.of("problems.search"));
        search.setLeft(Icons.ui("search", 14));
        search.getStyleClass().add("search");
        search.textProperty().addListener((_, _, _) -> show(session.analysis().get()));
        var bar = new HBox();
        bar.getStyleClass().add("panel-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().addAll(severities.values());
        search.setMinWidth(80);
        bar.getChildren().addAll(suppressed, readiness.summary(), Frame.space(), search);
        return bar;
    }

    private ProblemList.Filter filter() {
        Set<Severity> chosen = EnumSet.noneOf(Severity.class);
        severities.forEach((severity, button) -> {
            if (button.isSelected()) {
                chosen.add(severity);
            }
        });
        return new ProblemList.Filter(chosen, suppressed.isSelected(), search.getText());
    }

    private void show(Optional<Analysis> analysis) {
        readiness.show(analysis);
        var content = analysis.map(a -> ProblemList.of(a, filter())).orElse(ProblemList.EMPTY);
        severities.forEach((severity, button) -> {
            int count = content.counts().getOrDefault(severity, 0);
            button.setText(Texts.of("problems." + severity, count));
            button.setDisable(count == 0);
        });
        suppressed.setText(Texts.of("problems.suppressed", content.suppressed()));
        suppressed.setDisable(content.suppressed() == 0);
        var shown = new ArrayList<Node>();
        var known = Map.copyOf(rows);
        rows.clear();
        for (var row : content.rows().subList(0, Math.min(MOST_ROWS, content.rows().size()))) {
            var node = Optional.ofNullable(known.get(row.key())).filter(n -> n.row().equals(row)).orElseGet(() -> new ProblemRow(row, session));
            rows.put(row.key(), node);
            shown.add(node);
        }
        if (content.rows().size() > MOST_ROWS) {
            shown.add(Frame.label(Texts.of("problems.more", content.rows().size() - MOST_ROWS), "hint"));
        }
        if (!list.getChildren().equals(shown)) {
            var focused = list.getChildren().stream().filter(Node::isFocusWithin).findFirst();
            int at = focused.map(list.getChildren()::indexOf).orElse(0);
            list.getChildren().setAll(shown);
            // what is dealt with goes away; the keyboard stays here, at the next one
            focused.filter(row -> !shown.contains(row)).ifPresent(_ ->
                    (shown.isEmpty() ? search : shown.get(Math.min(at, shown.size() - 1))).requestFocus());
        }
        empty.getChildren().setAll(shown.isEmpty() ? List.of(Frame.empty(emptyText(analysis, content))) : List.of());
    }

    private static String emptyText(Optional<Analysis> analysis, ProblemList content) {
        if (analysis.isEmpty()) {
            return Texts.of("waiting");
        }
        if (!content.counts().isEmpty()) {
            return Texts.of("problems.none-match");
        }
        return Texts.of(analysis.get().design().structure().resources().isEmpty() ? "problems.nothing-drawn" : "problems.none");
    }

    /// Arrow keys walk from row to row.
    private void walk(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down || event.getCode() == KeyCode.UP) {
            int at = list.getChildren().indexOf(getScene().getFocusOwner());
            int next = at + (down ? 1 : -1);
            if (at >= 0 && next >= 0 && next < list.getChildren().size()) {
                list.getChildren().get(next).requestFocus();
                event.consume();
            }
        }
    }

}
