package io.archloom.ui.panel;

import io.archloom.catalog.ResourceKind;
import io.archloom.estimate.RequestPath;
import io.archloom.estimate.RequestPath.Hop;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Durations;
import io.archloom.quantity.Percentiles;
import io.archloom.quantity.Rate;
import io.archloom.ui.control.ExplanationView;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How long each request takes: the paths with their percentiles, the waterfall of the selected one, and what breaks first
/// as the load grows.
public final class LatencyPanel extends BorderPane {
    private final Session session;
    private final ListView<RequestPath> paths = new ListView<>();
    private final VBox detail = new VBox();
    private final WaterfallChart chart = new WaterfallChart();
    private final ExplanationView why = new ExplanationView();
    private final ToggleButton everything = new ToggleButton(Texts.of("latency.everything"));
    private final Hyperlink unfold = new Hyperlink();
    private final HeadroomList headrooms;
    private final StackPane empty = new StackPane();
    private Optional<String> chosen = Optional.empty();
    private boolean showing;

    public LatencyPanel(Session session) {
        this.session = session;
        Frame.dress(this, "latency-panel", session);
        headrooms = new HeadroomList(session::reveal);
        paths.getStyleClass().addAll("path-list", "fresh");
        paths.setCellFactory(_ -> new PathCell());
        paths.setPlaceholder(new Region());
        paths.getSelectionModel().selectedItemProperty().addListener((_, _, path) -> {
            if (path != null && !showing) {
                chosen = Optional.of(path.id());
                showDetail(path);
            }
        });
        everything.getStyleClass().add("filter");
        everything.setOnAction(_ -> selected().ifPresent(this::showDetail));
        unfold.getStyleClass().add("quiet-link");
        unfold.setOnAction(_ -> {
            fold(!why.isVisible());
            unfold.setVisited(false);
        });
        fold(false);
        detail.getStyleClass().addAll("detail", "fresh");
        var split = new SplitPane(new BorderPane(paths, listHead(), null, null, null), scrolling(detail), scrolling(headrooms));
        split.setDividerPositions(0.21, 0.75);
        empty.setMouseTransparent(true);
        setCenter(new StackPane(split, empty));
        Frame.follow(this, session, this::show);
    }

    private static HBox listHead() {
        var head = new HBox(Frame.whole(Texts.of("latency.list-percentiles"), "hint"));
        head.getStyleClass().add("path-head");
        return head;
    }

    private static ScrollPane scrolling(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void fold(boolean open) {
        why.setVisible(open);
        why.setManaged(open);
        unfold.setText(Texts.of(open ? "latency.why.close" : "latency.why"));
    }

    private Optional<RequestPath> selected() {
        return Optional.ofNullable(paths.getSelectionModel().getSelectedItem());
    }

    private void show(Optional<Analysis> analysis) {
        var found = analysis.map(Analysis::paths).orElse(List.of());
        showing = true;
        paths.getItems().setAll(found);
        var shown = chosen.flatMap(id -> found.stream().filter(p -> p.id().equals(id)).findFirst())
                .or(() -> analysis.flatMap(Analysis::worstPath));
        shown.ifPresent(path -> paths.getSelectionModel().select(path));
        showing = false;
        shown.ifPresentOrElse(this::showDetail, () -> detail.getChildren().clear());
        analysis.ifPresent(headrooms::show);
        empty.getChildren().clear();
        if (found.isEmpty()) {
            empty.getChildren().add(Frame.empty(Texts.of(analysis.isEmpty() ? "waiting" : "latency.none")));
        }
    }

    private void showDetail(RequestPath path) {
        // the percentiles go below the title where there is no room beside it
        var words = new FlowPane(Frame.whole(path.title(), "detail-title"), Frame.whole(percentiles(path.felt()), "hint"));
        words.getStyleClass().add("latency-words");
        words.setRowValignment(VPos.BASELINE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var top = new HBox(words);
        top.getStyleClass().add("latency-top");
        boolean both = path.response().isPresent() && path.hops().stream().anyMatch(hop -> !hop.awaited());
        if (both) {
            everything.setMinWidth(USE_PREF_SIZE);
            top.getChildren().add(everything);
        }
        var hops = path.hops().stream().filter(hop -> !both || everything.isSelected() || hop.awaited()).toList();
        chart.show(hops, hop -> List.of(styleOf(hop)), hop -> session.reveal(hop.element()));
        why.show(path.explanation(), true, true);
        var facts = Frame.label(facts(path), "hint");
        facts.setWrapText(true);
        detail.getChildren().setAll(top, facts, chart, unfold, why);
    }

    private static String facts(RequestPath path) {
        var text = new StringBuilder(new Rate(path.rate()).format());
        if (path.coldShare() > 0) {
            text.append(" · ").append(Texts.of("latency.cold", WaterfallChart.share(path.coldShare())));
        }
        if (path.response().isPresent()) {
            text.append(" · ").append(Texts.of("latency.completion", Durations.formatMillis(path.completion().p99())));
        } else {
            text.append(" · ").append(Texts.of("latency.nobody-waits"));
        }
        if (path.uncertain()) {
            text.append(" · ").append(Texts.of("latency.uncertain"));
        }
        return text.toString();
    }

    static String percentiles(Percentiles p) {
        return Texts.of("latency.percentiles", Durations.formatMillis(p.p50()), Durations.formatMillis(p.p90()), Durations.formatMillis(p.p99()));
    }

    /// `5 · 10 ms`: two delays, the unit once where it is the same.
    static String pair(double low, double high) {
        return Texts.of("latency.pair", beside(low, high), Durations.formatMillis(high));
    }

    /// A delay before another one, without its unit where that is the other's as well.
    static String beside(double low, double high) {
        var first = Durations.formatMillis(low);
        int unit = first.indexOf(' ');
        return unit > 0 && Durations.formatMillis(high).endsWith(first.substring(unit)) ? first.substring(0, unit) : first;
    }

    /// A bar has its resource's colour; what happens on a connection, that of where it leads. Cold starts stand out.
    private String styleOf(Hop hop) {
        if (hop.element() instanceof ResourceId && hop.share() < 1 && hop.title().endsWith(Texts.of("latency.cold-start"))) {
            return "cold";
        }
        var structure = session.design().get().structure();
        var resource = switch (hop.element()) {
            case ResourceId id -> Optional.of(id);
            case ConnectionId id -> structure.connection(id).map(c -> c.to().resource());
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.<ResourceId>empty();
        };
        return Icons.styleOf(resource.flatMap(structure::resource).map(r -> session.catalog().kindOf(r).role()).orElse(ResourceKind.Role.OTHER));
    }
}
