package io.archloom.ui.dialog;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is wrong with a file: each fault with its line, and what to do about it.
public final class FaultList {
    private FaultList() {}

    public static Region of(List<Problem> problems) {
        var list = new VBox(10);
        for (var problem : problems) {
            var place = new Label(problem.place() instanceof Place.InFile(var file, var line, var column)
                    ? file + ":" + line + ":" + column : problem.place().toString());
            place.getStyleClass().add("fault-place");
            place.setWrapText(true);
            var message = Sheets.paragraph(problem.message());
            var advice = Sheets.paragraph(problem.advice());
            advice.getStyleClass().add("muted");
            list.getChildren().add(new VBox(2, place, message, advice));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(320);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
