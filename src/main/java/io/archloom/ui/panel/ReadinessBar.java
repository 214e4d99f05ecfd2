package io.archloom.ui.panel;

import io.archloom.catalog.Aspect;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.rules.Rules;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Readiness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How far each request path is from a sketch to production: the least score on a button, which unfolds the score of each, and of the
/// chosen one what there is and what is missing.
final class ReadinessBar extends VBox {
    /// More than these are no overview.
    private static final int MOST = 8;
    private static final List<String> GRADES = List.of("ready", "nearly-ready", "not-ready");

    private final Session session;
    private final Rules rules;
    private final ToggleButton summary = new ToggleButton();
    private final FlowPane scores = line();
    private final FlowPane aspects = line();
    private Readiness readiness = new Readiness(List.of());
    private Optional<String> chosen = Optional.empty();

    ReadinessBar(Session session) {
        this.session = session;
        rules = Rules.of(session.catalog());
        getStyleClass().add("readiness");
        getChildren().addAll(scores, aspects);
        summary.setId("readiness");
        summary.getStyleClass().add("filter");
        summary.setOnAction(_ -> show());
    }

    /// Says the least score, and unfolds the others.
    ToggleButton summary() {
        return summary;
    }

    private static FlowPane line() {
        var line = new FlowPane(6, 4);
        line.setAlignment(Pos.CENTER_LEFT);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    void show(Optional<Analysis> analysis) {
        readiness = analysis.map(a -> Readiness.of(a, rules)).orElse(new Readiness(List.of()));
        show();
    }

    private void show() {
        var least = readiness.paths().stream().min(Comparator.comparingInt(Readiness.Path::met));
        summary.setVisible(least.isPresent());
        least.ifPresent(path -> {
            summary.setText(Texts.of("readiness.summary", path.met(), path.most()));
            summary.setTooltip(new Tooltip(Texts.of("readiness.help", readiness.paths().size())));
            grade(summary, path);
        });
        boolean open = least.isPresent() && summary.isSelected();
        setVisible(open);
        setManaged(open);
        scores.getChildren().clear();
        if (open) {
            unfold();
        }
    }

    private static void grade(ToggleButton button, Readiness.Path path) {
        button.getStyleClass().removeAll(GRADES);
        button.getStyleClass().add(path.met() == path.most() ? "ready" : path.broken().isEmpty() ? "nearly-ready" : "not-ready");
    }

    private void unfold() {
        readiness.paths().stream().limit(MOST).forEach(path -> scores.getChildren().add(score(path)));
        if (readiness.paths().size() > MOST) {
            scores.getChildren().add(Frame.label(Texts.of("readiness.more", readiness.paths().size() - MOST), "hint"));
        }
        // of one path there is nothing to choose
        var shown = readiness.paths().stream().filter(path -> readiness.paths().size() == 1 || chosen.filter(path.title()::equals).isPresent()).findFirst();
        aspects.setVisible(shown.isPresent());
        aspects.getChildren().setAll(shown.map(this::aspects).orElse(List.of()));
    }

    private ToggleButton score(Readiness.Path path) {
        var button = new ToggleButton(Texts.of("readiness.score", path.title(), path.criticality().map(it -> Texts.of("readiness." + it.id()) + " · ").orElse(""),
                path.met(), path.most()));
        button.getStyleClass().add("filter");
        grade(button, path);
        button.setMnemonicParsing(false);
        button.setSelected(chosen.filter(path.title()::equals).isPresent());
        button.setOnAction(_ -> {
            chosen = button.isSelected() ? Optional.of(path.title()) : Optional.empty();
            show();
        });
        return button;
    }

    /// What is missing first, each leading to where it is missing.
    private List<Node> aspects(Readiness.Path path) {
        var nodes = new ArrayList<Node>();
        if (!path.broken().isEmpty()) {
            nodes.add(missing(Texts.of("readiness.deployable"), path.broken()));
        }
        path.missing().keySet().stream().sorted().forEach(aspect -> nodes.add(missing(words(aspect), path.missing().get(aspect))));
        if (path.broken().isEmpty()) {
            nodes.add(there(Texts.of("readiness.deployable")));
        }
        path.there().forEach(aspect -> nodes.add(there(words(aspect))));
        return nodes;
    }

    private static String words(Aspect aspect) {
        return Texts.of("readiness." + aspect.name().toLowerCase(Locale.ROOT));
    }

    private static Label there(String words) {
        var label = Frame.label(words, "hint", "readiness-there");
        label.setGraphic(Icons.ui("check", 13));
        return label;
    }

    /// Without a problem it is the design itself that lacks something: its operations.
    private Hyperlink missing(String words, List<Problem> problems) {
        var link = new Hyperlink(problems.size() > 1 ? Texts.of("readiness.times", words, problems.size()) : words);
        link.getStyleClass().add("readiness-missing");
        link.setGraphic(Icons.ui("warning", 13));
        link.setOnAction(_ -> {
            if (problems.isEmpty()) {
                session.select(List.of());
            } else if (problems.getFirst().place() instanceof Place.OnElement(var element, _)) {
                session.reveal(element);
            }
        });
        return link;
    }
}
