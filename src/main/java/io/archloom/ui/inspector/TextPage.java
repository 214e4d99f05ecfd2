package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.ui.control.Icons;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The page of a group or a note: its words, and what is in a group.
final class TextPage implements Page {
    private final ElementId element;
    private final VBox node = new VBox();
    private final Header header;
    private final EntryRow words;
    private final VBox members = new VBox();
    private final Consumer<ElementId> reveal;
    private List<ResourceId> shown = List.of();

    TextPage(ElementId element, Consumer<Edit> apply, Consumer<ElementId> reveal) {
        this.element = element;
        this.reveal = reveal;
        boolean isGroup = element instanceof GroupId;
        header = new Header(Icons.ui(isGroup ? "group" : "note", 24), Optional.empty());
        words = new EntryRow(Texts.of(isGroup ? "group.title" : "note.text"), isGroup ? Entry.Line.of("") : Entry.Area.of(8, false),
                _ -> Optional.empty(), text -> apply.accept(element instanceof GroupId group ? new Edit.SetTitle(group, text.strip())
                        : new Edit.SetText((NoteId) element, text)));
        if (!isGroup) {
            words.stacked();
        }
        node.getStyleClass().add("page");
        node.getChildren().addAll(header, words, members);
    }

    @Override public Node node() {
        return node;
    }

    @Override public boolean fits(List<ElementId> selected, Design design) {
        return selected.equals(List.of(element));
    }

    @Override public void show(List<ElementId> selected, Design design, Optional<Analysis> analysis) {
        if (element instanceof GroupId group) {
            var title = design.structure().group(group).map(g -> g.title()).orElse("");
            header.show(title, "", Texts.of("group"), "");
            words.show(title, "");
            showMembers(design.structure().resources().values().stream().filter(r -> r.group().equals(Optional.of(group))).map(r -> r.id()).toList(), design);
        } else {
            var note = Optional.ofNullable(design.placement().notes().get(element));
            header.show(Texts.of("note"), "", "", "");
            words.show(note.map(n -> n.text()).orElse(""), Texts.of("note.prompt"));
        }
    }

    private void showMembers(List<ResourceId> inside, Design design) {
        if (inside.equals(shown)) {
            return;
        }
        shown = inside;
        members.getChildren().clear();
        var section = SectionBox.of(Texts.of("section.members"));
        for (var id : inside) {
            var link = new javafx.scene.control.Hyperlink(design.structure().resource(id).map(r -> r.title()).orElse(id.value()));
            link.setOnAction(_ -> reveal.accept(id));
            link.getStyleClass().add("fix");
            section.rows().getChildren().add(link);
        }
        members.getChildren().add(section);
    }
}
