package io.archloom.ui.panel;

import io.archloom.catalog.Aspect;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How far each request path is from a sketch to production: a score for each, and of the chosen one what there is and what is missing.
final class ReadinessBar extends VBox {
    /// More than these are no overview.
    private static final int MOST = 8;

    private final Session session;
    private final FlowPane scores = line();
    private final FlowPane aspects = line();
    private Readiness readiness = new Readiness(List.of());
    private Optional<String> chosen = Optional.empty();

    ReadinessBar(Session session) {
        this.session = session;
        getStyleClass().add("readiness");
        getChildren().addAll(scores, aspects);
    }

    private static FlowPane line() {
        var line = new FlowPane(6, 4);
        line.setAlignment(Pos.CENTER_LEFT);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    void show(Optional<Analysis> analysis) {
        readiness = analysis.map(a -> Readiness.of(a, session.catalog())).orElse(new Readiness(List.of()));
        show();
    }

    private void show() {
        boolean any = !readiness.paths().isEmpty();
        setVisible(any);
        setManaged(any);
        scores.getChildren().setAll(Frame.label(Texts.of("readiness.title"), "readiness-title"));
        readiness.paths().stream().limit(MOST).forEach(path -> scores.getChildren().add(score(path)));
        if (readiness.paths().size() > MOST) {
            scores.getChildren().add(Frame.label(Texts.of("readiness.more", readiness.paths().size() - MOST), "hint"));
        }
        var open = readiness.paths().stream().filter(path -> chosen.filter(path.title()::equals).isPresent()).findFirst();
        aspects.setVisible(open.isPresent());
        aspects.getChildren().setAll(open.map(this::aspects).orElse(List.of()));
    }

    private ToggleButton score(Readiness.Path path) {
        var button = new ToggleButton(Texts.of("readiness.score", path.title(), path.criticality().map(it -> Texts.of("readiness." + it.id())).orElse(Texts.of("readiness.unsaid")),
                path.met(), path.most()));
        button.getStyleClass().addAll("filter", path.met() == path.most() ? "ready" : path.broken().isEmpty() ? "nearly-ready" : "not-ready");
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
