package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Settings;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The page of the design itself, when nothing is selected.
final class DesignPage implements Page {
    private final Consumer<Edit> apply;
    private final VBox node = new VBox();
    private final Header header;
    private final EntryRow description;
    private final EntryRow freeTier;
    private final EntryRow operations;
    private final EnvironmentRows environments;
    private final EventTypeRows events;
    private final RuleSettingRows rules = new RuleSettingRows();
    private Optional<Design> design = Optional.empty();

    DesignPage(Session session) {
        apply = session::apply;
        environments = new EnvironmentRows(session);
        events = new EventTypeRows(session);
        header = new Header(Icons.ui("settings", 24), Optional.of(name -> {
            if (!name.isBlank()) {
                change(settings -> settings.withName(name));
            }
        }));
        description = new EntryRow(Texts.of("design.description"), Entry.Area.of(5, false), _ -> Optional.empty(),
                text -> change(settings -> settings.withDescription(text.strip()))).stacked();
        freeTier = new EntryRow(Texts.of("design.free-tier"), Entry.Switch.of(), _ -> Optional.empty(),
                text -> change(settings -> settings.withFreeTier(Boolean.parseBoolean(text))));
        freeTier.help(Texts.of("design.free-tier.help"));
        operations = new EntryRow(Texts.of("design.operations"), Entry.Switch.of(), _ -> Optional.empty(),
                text -> change(settings -> settings.withOperations(Boolean.parseBoolean(text))));
        operations.help(Texts.of("design.operations.help"));
        var rows = new VBox(description, freeTier, operations);
        rows.getStyleClass().add("section-rows");
        node.getStyleClass().add("page");
        node.getChildren().addAll(header, rows, environments, events, rules);
    }

    private void change(UnaryOperator<Settings> change) {
        design.ifPresent(d -> apply.accept(new Edit.SetSettings(change.apply(d.settings()))));
    }

    @Override public Node node() {
        return node;
    }

    @Override public boolean fits(List<ElementId> selected, Design design) {
        return selected.isEmpty();
    }

    @Override public void show(List<ElementId> selected, Design design, Optional<Analysis> analysis) {
        this.design = Optional.of(design);
        var structure = design.structure();
        header.show(design.settings().name(), Texts.of("design.name"), Texts.of("design"),
                Texts.of("design.counts", structure.resources().size(), structure.connections().size()));
        description.show(design.settings().description(), Texts.of("design.description.prompt"));
        freeTier.show(Boolean.toString(design.settings().freeTier()), "");
        operations.show(Boolean.toString(design.settings().operations()), "");
        environments.show(design);
        events.show(design, analysis);
        rules.show(Optional.empty(), design.settings().rules(), apply);
    }
}
