package io.archloom.ui.canvas;

import io.archloom.editor.EditorState;
import io.archloom.model.ElementId;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.text.Messages;
import io.archloom.ui.control.Titles;
import io.archloom.ui.session.Session;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Says what is wrong with the element that the pointer rests on, and what is different of it in the shown environment.
final class HoverTip {
    private static final Messages MESSAGES = Messages.of(HoverTip.class);
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
        var text = state.tool().isResting() ? state.hovered().flatMap(this::words) : Optional.<String>empty();
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

    private Optional<String> words(ElementId id) {
        var text = Stream.of(problems(id), differences(id)).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String differences(ElementId id) {
        var environment = session.environment().get();
        var names = new ArrayList<String>();
        session.design().get().environment(environment).filter(_ -> !session.isBase()).ifPresent(there -> {
            Stream.of(there.properties().getOrDefault(id, Map.of()), there.workload().assumptions().getOrDefault(id, Map.of()))
                    .flatMap(byName -> byName.keySet().stream()).forEach(name -> names.add(Titles.property(name, id, session.design().get(), session.catalog())));
            there.workload().load(id).ifPresent(_ -> names.add(MESSAGES.of("tip.load")));
        });
        return names.isEmpty() ? "" : MESSAGES.of("tip.differs", environment, String.join(", ", names));
    }

    private String problems(ElementId id) {
        return session.analysis().get().stream().flatMap(a -> a.problems().stream())
                .filter(p -> p.place() instanceof Place.OnElement(var on, _) && on.equals(id)).limit(MOST)
                .map(Problem::message).collect(Collectors.joining("\n"));
    }
}
