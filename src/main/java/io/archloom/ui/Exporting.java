package io.archloom.ui;

import io.archloom.catalog.Catalog;
import io.archloom.file.ExportFolder;
import io.archloom.model.Design;
import io.archloom.synth.CodeFiles;
import io.archloom.synth.Format;
import io.archloom.synth.SamConfig;
import io.archloom.synth.Synthesis;
import io.archloom.template.TemplateWriter;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.ExportResult;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.Sheets.Answer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        SAM_YAML("template.yaml"), CLOUDFORMATION_YAML("template.yaml"), SAM_JSON("template.json"),
        CLOUDFORMATION_JSON("template.json");

        private final String file;

        Form(String file) {
            this.file = file;
        }

        private boolean isSam() {
            return this == SAM_YAML || this == SAM_JSON;
        }

        /// What stands beside the template: the user's own as soon as it is there.
        Map<String, String> beside(Design design, Catalog catalog) {
            var files = new LinkedHashMap<String, String>(CodeFiles.of(design, catalog));
            if (isSam()) {
                files.put(SamConfig.FILE, SamConfig.of(design, catalog));
            }
            return files;
        }

        String text(Design design, Catalog catalog) {
            var template = Synthesis.of(design, catalog, isSam() ? Format.SAM : Format.CLOUDFORMATION).template();
            return file.endsWith(".json") ? TemplateWriter.json(template) : TemplateWriter.yaml(template);
        }
    }

    Exporting(Sheets sheets, FileChoice choice) {
        this.sheets = sheets;
        this.choice = choice;
    }

    /// @param errors how many errors the design has
    void ask(Design design, Catalog catalog, long errors) {
        var group = new ToggleGroup();
        var content = new VBox(8);
        for (var form : Form.values()) {
            var button = new RadioButton(WindowTexts.of("export.form." + form.name()));
            button.setId("export-" + form.name());
            button.setUserData(form);
            button.setToggleGroup(group);
            button.setSelected(form == Form.SAM_YAML);
            content.getChildren().add(button);
        }
        var note = new Label(errors > 0 ? WindowTexts.of("export.errors", errors) : WindowTexts.of("export.note"));
        note.setWrapText(true);
        note.getStyleClass().add(errors > 0 ? "danger-text" : "muted");
        content.getChildren().add(note);
        sheets.ask(WindowTexts.of("export.title"), content, List.of(
                new Answer("export-cancel", WindowTexts.of("cancel"), "", () -> { }),
                new Answer("export-choose", WindowTexts.of("export.choose"), "accent", () -> choice.folder().ifPresent(folder ->
                        write(design, catalog, (Form) group.getSelectedToggle().getUserData(), folder)))), () -> { });
    }

    private void write(Design design, Catalog catalog, Form form, Path folder) {
        Background.run(() -> new ExportFolder(folder).write(form.file, form.text(design, catalog), form.beside(design, catalog)),
                result -> sheets.tell(ExportResult.title(result), ExportResult.of(result, folder)),
                fault -> sheets.tell(WindowTexts.of("export.failed"), Documents.reason(fault)));
    }
}
