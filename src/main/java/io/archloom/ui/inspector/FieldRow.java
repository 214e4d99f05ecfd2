package io.archloom.ui.inspector;

import io.archloom.catalog.Property;
import io.archloom.problem.Problem;
import io.archloom.ui.control.Icons;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// The row of one [Field]: its entry, its unit, whether it is a guess, a menu of what can be done with its value, where the value
/// comes from, and the problems that are said of it.
final class FieldRow extends EntryRow {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private static final int MOST_OFFERS = 12;
    private static final int MOST_LETTERS = 13;

    private final Button more = new Button();
    private final Label note = new Label();
    private final Label guess = new Label();
    private final FlowPane offers = new FlowPane(8, 2);
    private final List<Node> remarks = new ArrayList<>();
    private final Hand hand;
    private Field field;
    private Optional<Node> asking = Optional.empty();
    private Optional<Runnable> asText = Optional.empty();

    /// @param asText whether a function is to be typed, whatever the property's type
    FieldRow(Field field, boolean asText, Hand hand) {
        super(field.property().title(), entry(field.property(), asText), text -> fault(text, field.property()),
                // what something is, it is everywhere
                text -> (field.words().isPresent() ? hand.everywhere() : hand.apply()).accept(field.set(value(text, field.property()))));
        this.hand = hand;
        this.field = field;
        help(help(field.property()));
        more.setGraphic(Icons.ui("more", 14));
        more.getStyleClass().addAll("more", "flat", "button-icon");
        more.setFocusTraversable(false);
        more.setAccessibleText(Texts.of("field.more", field.property().title()));
        more.setTooltip(new Tooltip(Texts.of("field.more.tip", field.property().title())));
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
        // the keyboard's way: the key for menus, or Ctrl+. where a keyboard has none
        entry().node().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                event.consume();
                menu().show(more, Side.BOTTOM, 0, 0);
            }
        });
        entry().node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.PERIOD && event.isShortcutDown()) {
                event.consume();
                menu().show(more, Side.BOTTOM, 0, 0);
            }
        });
        label().setOnContextMenuRequested(event -> menu().show(label(), event.getScreenX(), event.getScreenY()));
        guess.getStyleClass().add("guess");
        note.getStyleClass().add("field-note");
        note.setWrapText(true);
        if (field.meaning() == Field.Meaning.ASSUMPTION && !entry().remark("")) {
            addBehind(guess);
        }
        addBefore(more);
        if (field.words().isPresent() && entry() instanceof Entry.Line || hasLongWord(field.property().title())) {
            stacked();
        }
        if (entry() instanceof Entry.Line line) {
            field.words().ifPresent(words -> Suggestions.attach(line.node(), words, this::commit));
        }
        offers.getStyleClass().add("offers");
        show(field, List.of());
    }

    /// Whether a title does not fit beside its entry, such as a name of CloudFormation's.
    private static boolean hasLongWord(String title) {
        return Arrays.stream(title.split(" ")).anyMatch(word -> word.length() > MOST_LETTERS);
    }

    private ContextMenu menu() {
        return new ValueMenu(field, hand, this::ask, asText).menu();
    }

    /// Shows a question below the row, instead of one that is there already; empty: no more.
    private void ask(Optional<? extends Node> question) {
        asking.ifPresent(getChildren()::remove);
        asking = Optional.ofNullable(question.orElse(null));
        asking.ifPresent(getChildren()::add);
        asking.ifPresent(Node::requestFocus);
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
        var where = hand.where().get();
        pseudoClassStateChanged(OWN, where.isOwn(field));
        showNote(FieldNote.of(field, where));
        showOffers();
        if (field.meaning() == Field.Meaning.ASSUMPTION) {
            var origin = field.measured().isPresent() ? Texts.of("field.measured") : field.isSet() ? "" : Texts.of("field.guess");
            guess.setText(origin);
            entry().remark(origin);
        }
        getChildren().removeAll(remarks);
        remarks.clear();
        problems.forEach(problem -> remarks.add(new Remark(problem, hand.apply(), false)));
        getChildren().addAll(remarks);
    }

    /// The words that a list may still take, each a click away.
    private void showOffers() {
        getChildren().remove(offers);
        offers.getChildren().clear();
        if (entry() instanceof Entry.Area) {
            var taken = field.value().map(it -> it instanceof Value.ListOf(var items) ? items : List.of(it)).orElse(List.of());
            field.words().ifPresent(words -> words.get().stream().filter(word -> !taken.contains(Value.of(word))).limit(MOST_OFFERS).forEach(word -> {
                var offer = new Hyperlink(Texts.of("field.offer", word));
                offer.getStyleClass().add("fix");
                var more = new ArrayList<Value>(taken);
                more.add(Value.of(word));
                offer.setOnAction(_ -> hand.everywhere().accept(field.set(Optional.of(Value.list(more)))));
                offers.getChildren().add(offer);
            }));
        }
        if (!offers.getChildren().isEmpty()) {
            getChildren().add(offers);
        }
    }

    private void showNote(String text) {
        note.setText(text);
        if (text.isEmpty()) {
            getChildren().remove(note);
        } else if (!getChildren().contains(note)) {
            getChildren().add(note);
        }
    }

    /// Offers to type a function where there is a switch or a choice.
    void onWantsText(Runnable change) {
        if (!(entry() instanceof Entry.Line) && !(entry() instanceof Entry.Area)) {
            asText = Optional.of(change);
        }
    }
}
