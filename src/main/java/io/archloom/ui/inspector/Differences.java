package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.model.Existing;
import io.archloom.ui.control.Titles;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one environment says by itself, each with a way to its element and a way back.
final class Differences extends VBox {
    private final Session session;

    Differences(Session session) {
        this.session = session;
        getStyleClass().add("section-holder");
        managedProperty().bind(visibleProperty());
    }

    void show(Design design, Environment shown) {
        var section = SectionBox.of(Texts.of("environment.differences", shown.name()));
        shown.existing().forEach((id, found) -> section.rows().getChildren().add(row(design, id, Texts.of("environment.exists", words(found)),
                shown, new EnvironmentChange.Existing(id, Optional.empty()))));
        shown.properties().forEach((id, byName) -> byName.forEach((name, value) -> section.rows().getChildren().add(row(design, id,
                Texts.of("environment.differs", title(name, id, design), words(value)), shown, new EnvironmentChange.Property(id, name, Optional.empty())))));
        shown.workload().loads().forEach((id, load) -> section.rows().getChildren().add(row(design, id,
                Texts.of("environment.differs", Texts.of("load.rate"), load.rate()), shown, new EnvironmentChange.SourceLoad(id, Optional.empty()))));
        shown.workload().assumptions().forEach((id, byName) -> byName.forEach((name, assumption) -> section.rows().getChildren().add(row(design, id,
                Texts.of("environment.differs", title(name, id, design), words(assumption.value())), shown, new EnvironmentChange.Usage(id, name, Optional.empty())))));
        setVisible(!section.rows().getChildren().isEmpty());
        getChildren().setAll(List.of(section));
    }

    private String title(String name, ElementId id, Design design) {
        return Titles.property(name, id, design, session.catalog());
    }

    private HBox row(Design design, ElementId id, String words, Environment shown, EnvironmentChange back) {
        var title = new Hyperlink(design.title(id));
        title.getStyleClass().add("fix");
        title.setOnAction(_ -> session.reveal(id));
        var text = new Label(words);
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        var both = new VBox(title, text);
        HBox.setHgrow(both, Priority.ALWAYS);
        var reset = new Hyperlink(Texts.of("environment.back"));
        reset.getStyleClass().add("fix");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> session.applyEverywhere(new Edit.ChangeEnvironment(shown.name(), back)));
        return new HBox(8, both, reset);
    }

    private static String words(Value value) {
        return value instanceof Value.Null ? Texts.of("field.default") : YamlWriter.write(value).strip().lines().findFirst().orElse("");
    }

    static String words(Existing existing) {
        return switch (existing) {
            case Existing.ByArn(var arn, _) -> words(arn);
            case Existing.ByName(var name, _) -> words(name);
            case Existing.ByParameter(var parameter, _, _) -> parameter;
        };
    }
}
