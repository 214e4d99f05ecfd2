package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.problem.Problem;
import io.archloom.ui.control.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A problem where it is felt: what is wrong, what to do, and the fixes as links.
final class Remark extends HBox {

    /// @param framed whether it stands on a card of its own, with its advice
    Remark(Problem problem, Consumer<Edit> apply, boolean framed) {
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("remark", "severity-" + severity);
        var words = new VBox();
        words.getStyleClass().add("remark-words");
        var message = new Label(problem.message());
        message.setWrapText(true);
        message.getStyleClass().add("remark-message");
        words.getChildren().add(message);
        if (framed) {
            getStyleClass().add("framed");
            var advice = new Label(problem.advice());
            advice.setWrapText(true);
            advice.getStyleClass().add("remark-advice");
            words.getChildren().add(advice);
        }
        for (var fix : problem.fixes()) {
            var link = new Hyperlink(fix.label());
            link.getStyleClass().add("fix");
            link.setOnAction(_ -> apply.accept(fix.edit()));
            words.getChildren().add(link);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.ui(severity, 15), words);
    }
}
