package io.archloom.ui.inspector;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The rows of a [Form]. While the form asks for the same things its rows stay, with focus, drafts and scroll.
final class FormView extends VBox {
    private static final String BASIC = "basic";
    private static final String TRAFFIC = "traffic";

    private final Hand hand;
    private final Set<String> open;
    private final Set<String> asText = new HashSet<>();
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private List<Node> before = List.of();
    private Form form = Form.EMPTY;

    /// @param open the ids of the sections that are open
    FormView(Set<String> open, Hand hand) {
        this.open = open;
        this.hand = hand;
        getStyleClass().add("form");
    }

    /// Shows a form.
    ///
    /// @param traffic rows to stand before those of the traffic section, always the same ones
    void show(Form form, List<Problem> problems, List<Node> traffic) {
        boolean fits = this.form.hasSameFields(form) && before.equals(traffic)
                && form.fields().stream().allMatch(f -> rows.containsKey(f.key()) && rows.get(f.key()).canShow(f));
        this.form = form;
        before = List.copyOf(traffic);
        if (!fits) {
            build(problems);
        }
        // a draft that was kept while building may have brought a newer form meanwhile
        for (var field : this.form.fields()) {
            rows.get(field.key()).show(field, of(field, problems));
        }
    }

    /// The problems that a row of this form shows.
    static boolean isShown(Problem problem, Form form) {
        return form.fields().stream().anyMatch(field -> !of(field, List.of(problem)).isEmpty());
    }

    private static List<Problem> of(Field field, List<Problem> problems) {
        return problems.stream().filter(p -> p.place() instanceof Place.OnElement(var element, var property)
                && field.elements().contains(element) && property.filter(field.property().name()::equals).isPresent()).toList();
    }

    private void build(List<Problem> problems) {
        rows.values().forEach(EntryRow::commit);
        rows.clear();
        getChildren().clear();
        var sections = new ArrayList<>(form.sections());
        if (!before.isEmpty() && sections.stream().noneMatch(s -> s.id().equals(TRAFFIC))) {
            sections.add(new Form.Section(TRAFFIC, List.of()));
        }
        for (var section : sections) {
            var box = box(section);
            if (section.id().equals(TRAFFIC)) {
                box.getChildren().addAll(before);
            }
            for (var field : section.fields()) {
                var row = row(field, problems);
                rows.put(field.key(), row);
                box.getChildren().add(row);
            }
        }
    }

    private VBox box(Form.Section section) {
        if (section.id().equals(BASIC)) {
            var box = new VBox();
            box.getStyleClass().add("section-rows");
            getChildren().add(box);
            return box;
        }
        long set = section.fields().stream().filter(Field::isSet).count();
        var title = Texts.title("section." + section.id(), section.id());
        var box = section.id().equals(TRAFFIC) ? SectionBox.of(title)
                : SectionBox.folding(set == 0 ? title : Texts.of("section.set", title, set), section.id(), open);
        getChildren().add(box);
        return box.rows();
    }

    private FieldRow row(Field field, List<Problem> problems) {
        boolean foreign = field.value().filter(v -> FieldText.isForeign(v, field.property())).isPresent();
        var row = new FieldRow(field, foreign || asText.contains(field.key()), hand);
        row.onWantsText(() -> {
            asText.add(field.key());
            build(problems);
            show(form, problems, before);
            rows.get(field.key()).entry().node().requestFocus();
        });
        return row;
    }
}
