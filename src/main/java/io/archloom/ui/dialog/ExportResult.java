package io.archloom.ui.dialog;

import io.archloom.file.ExportFolder.Differs;
import io.archloom.file.ExportFolder.Refused;
import io.archloom.file.ExportFolder.Result;
import io.archloom.file.ExportFolder.Written;
import io.archloom.text.Messages;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What came of an export: what was written, or why nothing was.
public final class ExportResult {
    private static final Messages MESSAGES = Messages.of(ExportResult.class);

    private ExportResult() {}

    public static String title(Result result) {
        return MESSAGES.of(result instanceof Written ? "export.done" : "export.refused");
    }

    public static Region of(Result result, Path folder) {
        return switch (result) {
            case Written(var written, var kept) -> {
                var content = new VBox(10, Sheets.paragraph(MESSAGES.of("export.into", folder)));
                if (!written.isEmpty()) {
                    content.getChildren().add(files("export.written", written, folder));
                }
                if (!kept.isEmpty()) {
                    content.getChildren().add(files("export.kept", kept, folder));
                }
                yield scrolled(content);
            }
            case Differs(var template, var difference) -> {
                var content = new VBox(10, Sheets.paragraph(MESSAGES.of("export.differs", template.getFileName())));
                difference.map(ExportResult::difference).ifPresent(content.getChildren()::add);
                yield content;
            }
            case Refused(var file, var reason) -> new VBox(Sheets.paragraph(MESSAGES.of("export." + reason.name(), file)));
        };
    }

    private static Region files(String title, List<Path> files, Path folder) {
        var heading = new Label(MESSAGES.of(title));
        heading.getStyleClass().add("section-title");
        var list = new VBox(2, heading);
        for (var file : files) {
            var label = new Label(file.startsWith(folder) ? folder.relativize(file).toString() : file.toString());
            label.getStyleClass().add("code");
            list.getChildren().add(label);
        }
        return list;
    }

    private static Region difference(String text) {
        var flow = new TextFlow();
        flow.getStyleClass().add("difference");
        for (var line : text.lines().toList()) {
            var part = new Text(line + "\n");
            part.getStyleClass().add(line.startsWith("+") ? "added" : line.startsWith("-") ? "removed"
                    : line.startsWith("@@") ? "place" : "same");
            flow.getChildren().add(part);
        }
        var scroll = new ScrollPane(flow);
        scroll.setPrefViewportHeight(300);
        scroll.setPrefViewportWidth(620);
        scroll.getStyleClass().add("difference-view");
        return scroll;
    }

    private static Region scrolled(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
