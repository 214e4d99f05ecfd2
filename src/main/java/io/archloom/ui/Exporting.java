package io.archloom.ui;

import io.archloom.catalog.Catalog;
import io.archloom.file.ExportFolder;
import io.archloom.model.Design;
import io.archloom.synth.Delivery;
import io.archloom.synth.Format;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.ExportResult;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.Sheets.Answer;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Writes the template and the code folders of the open design into a folder that the user chooses.
final class Exporting {
    private final Sheets sheets;
    private final FileChoice choice;

    /// The forms of a template that can be written.
    private enum Form {
        SAM_YAML(Format.SAM, false), CLOUDFORMATION_YAML(Format.CLOUDFORMATION, false), SAM_JSON(Format.SAM, true), CLOUDFORMATION_JSON(Format.CLOUDFORMATION, true);

        private final Format format;
        private final boolean json;

        Form(Format format, boolean json) {
            this.format = format;
            this.json = json;
        }
    }

    /// Of a design that has several environments: what a template is for.
    private enum For { ALL, EACH, SHOWN }

    Exporting(Sheets sheets, FileChoice choice) {
        this.sheets = sheets;
        this.choice = choice;
    }

    /// @param shown  the name of the environment that is shown
    /// @param errors how many errors the design has
    void ask(Design design, String shown, Catalog catalog, long errors) {
        var content = new VBox(8);
        var forms = choices(content, List.of(Form.values()), "");
        var environments = new ToggleGroup();
        if (design.environments().size() > 1) {
            var heading = new Label(WindowTexts.of("export.environments"));
            heading.getStyleClass().add("section-title");
            content.getChildren().add(heading);
            environments = choices(content, List.of(For.values()), shown);
        }
        var note = new Label(errors > 0 ? WindowTexts.of("export.errors", errors) : WindowTexts.of("export.note"));
        note.setWrapText(true);
        note.getStyleClass().add(errors > 0 ? "danger-text" : "muted");
        content.getChildren().add(note);
        var chosen = environments;
        sheets.ask(WindowTexts.of("export.title"), content, List.of(
                new Answer("export-cancel", WindowTexts.of("cancel"), "", () -> { }),
                new Answer("export-choose", WindowTexts.of("export.choose"), "accent", () -> choice.folder().ifPresent(folder -> {
                    var form = (Form) forms.getSelectedToggle().getUserData();
                    var what = chosen.getSelectedToggle() == null ? For.ALL : (For) chosen.getSelectedToggle().getUserData();
                    write(new Delivery(what == For.SHOWN ? design.in(shown) : design, catalog, form.format, form.json, what == For.EACH), folder);
                }))), () -> { });
    }

    /// The first is chosen until another is.
    private static ToggleGroup choices(VBox content, List<? extends Enum<?>> values, String shown) {
        var group = new ToggleGroup();
        for (var value : values) {
            var button = new RadioButton(WindowTexts.of("export.form." + value.name(), shown));
            button.setId("export-" + value.name());
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setSelected(value == values.getFirst());
            content.getChildren().add(button);
        }
        return group;
    }

    private void write(Delivery files, Path folder) {
        Background.run(() -> new ExportFolder(folder).write(files.templates(), files.beside()),
                result -> sheets.tell(ExportResult.title(result), ExportResult.of(result, folder)),
                fault -> sheets.tell(WindowTexts.of("export.failed"), Documents.reason(fault)));
    }
}
