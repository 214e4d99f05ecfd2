package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.problem.Problem;
import io.archloom.ui.control.Icons;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/// The row of one [Field]: its entry, its unit, whether it is a guess, a button that brings the default back, and the
/// problems that are said of it.
final class FieldRow extends EntryRow {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private final Button reset = new Button();
    private final Label guess = new Label();
    private final List<Node> remarks = new ArrayList<>();
    private final Consumer<Edit> apply;
    private Field field;

    /// @param asText whether a function is to be typed, whatever the property's type
    FieldRow(Field field, boolean asText, Consumer<Edit> apply) {
        super(field.property().title(), entry(field.property(), asText), text -> fault(text, field.property()),
                text -> apply.accept(field.set(value(text, field.property()))));
        this.apply = apply;
        this.field = field;
        help(help(field.property()));
        reset.setGraphic(Icons.ui("undo", 14));
        reset.getStyleClass().addAll("reset", "flat", "button-icon");
        reset.setFocusTraversable(false);
        reset.setOnAction(_ -> apply.accept(this.field.set(Optional.empty())));
        guess.getStyleClass().add("guess");
        if (field.meaning() == Field.Meaning.ASSUMPTION && !entry().remark("")) {
            addBehind(guess);
        }
        addBefore(reset);
        show(field, List.of());
    }

    private static Entry entry(Property property, boolean asText) {
        if (asText) {
            return Entry.Line.of(property.unit().symbol());
        }
        return switch (property.type()) {
            case BOOLEAN -> Entry.Switch.of();
            case CHOICE -> Entry.Choice.of(property.choices());
            case LIST -> Entry.Area.of(2, false);
            case MAP -> Entry.Area.of(3, true);
            case CODE -> Entry.Area.of(6, true);
            case TEXT, INTEGER, NUMBER -> Entry.Line.of(property.unit().symbol());
        };
    }

    private static Optional<String> fault(String text, Property property) {
        return FieldText.read(text, property) instanceof FieldText.Bad(var reason) ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<Value> value(String text, Property property) {
        return FieldText.read(text, property) instanceof FieldText.Good(var value) ? value : Optional.empty();
    }

    private static String help(Property property) {
        var lines = new ArrayList<String>();
        if (!property.help().isBlank()) {
            lines.add(property.help());
        }
        if (property.type() == Property.Type.INTEGER || property.type() == Property.Type.NUMBER) {
            FieldText.range(property).ifPresent(lines::add);
        }
        lines.add(Texts.of(Character.isLowerCase(property.name().charAt(0)) ? "field.usage" : "field.name", property.name()));
        return String.join("\n", lines);
    }

    /// Whether this row can show the field: a function needs a text field.
    boolean canShow(Field other) {
        boolean foreign = other.value().filter(v -> FieldText.isForeign(v, other.property())).isPresent();
        return other.key().equals(field.key()) && other.elements().equals(field.elements()) && (!foreign || entry() instanceof Entry.Line);
    }

    /// Shows another state of the field, and the problems of its property.
    void show(Field field, List<Problem> problems) {
        this.field = field;
        show(field.text(), field.prompt());
        pseudoClassStateChanged(SET, field.isSet());
        reset.setVisible(field.isSet());
        reset.setTooltip(new Tooltip(resetHelp()));
        if (field.meaning() == Field.Meaning.ASSUMPTION) {
            var origin = field.measured().isPresent() ? Texts.of("field.measured") : field.isSet() ? "" : Texts.of("field.guess");
            guess.setText(origin);
            entry().remark(origin);
        }
        getChildren().removeAll(remarks);
        remarks.clear();
        problems.forEach(problem -> remarks.add(new Remark(problem, apply, false)));
        getChildren().addAll(remarks);
    }

    private String resetHelp() {
        var standard = field.property().standard().map(v -> FieldText.print(v, field.property())).filter(text -> !text.isEmpty());
        var unit = field.property().unit().symbol();
        return standard.map(text -> Texts.of(field.meaning() == Field.Meaning.ASSUMPTION ? "field.reset.guess" : "field.reset.default",
                unit.isEmpty() ? text : text + " " + unit)).orElse(Texts.of("field.reset"));
    }

    /// Offers to type a function where there is a switch or a choice.
    void onWantsText(Runnable change) {
        if (!(entry() instanceof Entry.Line) && !(entry() instanceof Entry.Area)) {
            var item = new MenuItem(Texts.of("field.expression"));
            item.setOnAction(_ -> change.run());
            label().setContextMenu(new ContextMenu(item));
        }
    }
}
