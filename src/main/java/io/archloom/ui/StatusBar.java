package io.archloom.ui;

import io.archloom.problem.Severity;
import io.archloom.quantity.Durations;
import io.archloom.ui.control.Icons;
import io.archloom.ui.control.Titles;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The line that always says what is wrong, what it costs, how long it takes and what breaks first. A click opens the
/// panel that says more.
final class StatusBar extends HBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration MESSAGE = Duration.seconds(6);

    private final Session session;
    private final Button problems = new Button();
    private final Button cost = new Button();
    private final Button latency = new Button();
    private final Button breaks = new Button();
    private final Label message = new Label();
    private final Button zoom = new Button();
    private final Label place = new Label();
    private final PauseTransition fading = new PauseTransition(MESSAGE);
    private long lastMessage;

    /// @param open shows a panel by its id
    StatusBar(Session session, Consumer<String> open, Runnable resetZoom) {
        this.session = session;
        getStyleClass().add("status-bar");
        setId("status-bar");
        opens(problems, "status-problems", "problems", open);
        opens(cost, "status-cost", "cost", open);
        opens(latency, "status-latency", "latency", open);
        opens(breaks, "status-breaks", "latency", open);
        zoom.setId("status-zoom");
        zoom.getStyleClass().addAll("status-item", "muted");
        zoom.setFocusTraversable(false);
        zoom.setTooltip(new Tooltip(WindowTexts.of("status.zoom.help")));
        zoom.setOnAction(_ -> resetZoom.run());
        cost.getStyleClass().add("strong");
        breaks.getStyleClass().add("warning-text");
        message.getStyleClass().add("status-message");
        message.setId("status-message");
        message.setMinWidth(0);
        place.getStyleClass().add("muted");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox.setHgrow(message, Priority.SOMETIMES);
        getChildren().addAll(problems, cost, latency, breaks, space, message, place, zoom);
        fading.setOnFinished(_ -> message.setText(""));
        session.analysis().subscribe(this::show);
        session.stale().subscribe(stale -> {
            for (Node node : new Node[] {problems, cost, latency, breaks}) {
                node.pseudoClassStateChanged(STALE, stale);
            }
        });
        session.state().subscribe(state -> {
            zoom.setText(Math.round(state.camera().zoom() * 100) + " %");
            state.message().filter(m -> m.number() != lastMessage).ifPresent(m -> {
                lastMessage = m.number();
                say(m.text());
            });
        });
        session.there().subscribe(there -> place.setText(there.environment().name() + " · " + there.environment().region()));
    }

    private static void opens(Button button, String id, String panel, Consumer<String> open) {
        button.setId(id);
        button.getStyleClass().add("status-item");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(WindowTexts.of("status." + panel + ".help")));
        button.setOnAction(_ -> open.accept(panel));
        button.managedProperty().bind(button.visibleProperty());
    }

    void say(String text) {
        message.setText(text);
        fading.playFromStart();
    }

    private void show(Optional<Analysis> analysis) {
        problems.setVisible(analysis.isPresent());
        cost.setVisible(analysis.isPresent());
        latency.setVisible(analysis.flatMap(Analysis::worstPath).isPresent());
        var first = analysis.flatMap(Analysis::firstToBreak);
        breaks.setVisible(first.isPresent());
        analysis.ifPresent(now -> {
            showProblems(now);
            cost.setText(WindowTexts.of("status.cost", now.cost().said()));
            now.worstPath().ifPresent(path -> latency.setText(WindowTexts.of("status.latency",
                    Durations.formatMillis(path.felt().p99()), path.title())));
        });
        first.ifPresent(limit -> {
            var times = limit.breaksAt().orElseThrow();
            breaks.setText(WindowTexts.of(times <= 1 ? "status.broken" : "status.breaks", factor(times), Titles.of(limit.element(), session.design().get()),
                    limit.title()));
            breaks.getStyleClass().removeAll("warning-text", "muted", "danger-text");
            breaks.getStyleClass().add(times <= 1 ? "danger-text" : times < 3 ? "warning-text" : "muted");
        });
    }

    private void showProblems(Analysis now) {
        var all = now.problems();
        var worst = all.isEmpty() ? Optional.<Severity>empty() : Optional.of(all.getFirst().severity());
        problems.setText(worst.map(severity -> {
            long same = all.stream().filter(p -> p.severity() == severity).count();
            var text = WindowTexts.of("status.problems." + severity.name(), same);
            return same == all.size() ? text : WindowTexts.of("status.problems.more", text, all.size() - same);
        }).orElseGet(() -> WindowTexts.of("status.problems.none")));
        var icon = Icons.ui(switch (worst.orElse(null)) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "advice";
            case null -> "check";
        }, 15);
        icon.getStyleClass().add("severity-" + worst.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("good"));
        problems.setGraphic(icon);
    }

    /// How many times today's load: two figures are enough for a guess.
    private static String factor(double times) {
        return times >= 10 ? "%,d".formatted(Math.round(times)) : String.valueOf(Math.round(times * 10) / 10.0);
    }
}
