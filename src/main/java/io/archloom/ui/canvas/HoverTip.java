package io.archloom.ui.canvas;

import io.archloom.editor.EditorState;
import io.archloom.model.ElementId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.ui.session.Session;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Says what is wrong with the element that the pointer rests on.
final class HoverTip {
    private static final int MOST = 4;

    private final Session session;
    private final Node canvas;
    private final Tooltip tip = new Tooltip();
    private Optional<String> shown = Optional.empty();

    HoverTip(Session session, Node canvas) {
        this.session = session;
        this.canvas = canvas;
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.getStyleClass().add("hover-tip");
    }

    void show(EditorState state) {
        var text = state.tool().isResting() ? state.hovered().flatMap(this::problems) : Optional.<String>empty();
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        tip.hide();
        Tooltip.uninstall(canvas, tip);
        text.ifPresent(words -> {
            tip.setText(words);
            Tooltip.install(canvas, tip);
        });
    }

    private Optional<String> problems(ElementId id) {
        var text = session.analysis().get().stream().flatMap(a -> a.problems().stream())
                .filter(p -> p.place() instanceof Place.OnElement(var on, _) && on.equals(id)).limit(MOST)
                .map(Problem::message).collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
