package io.archloom.ui.inspector;

import io.archloom.catalog.ParameterDeclaration;
import io.archloom.catalog.Property;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.value.SecretReference;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a field's value: say it plainly, by a parameter of the template or by a secret; for one environment or for all;
/// take it back.
///
/// @param ask    shows a question below the row, or (empty) takes it away
/// @param asText makes the field one that a function can be typed in; empty where it is one
record ValueMenu(Field field, Hand hand, Consumer<Optional<Node>> ask, Optional<Runnable> asText) {

    ContextMenu menu() {
        var menu = new ContextMenu();
        forms(menu.getItems());
        part(menu.getItems(), environments());
        part(menu.getItems(), back());
        return menu;
    }

    private static void part(List<MenuItem> items, List<MenuItem> more) {
        if (!items.isEmpty() && !more.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(more);
    }

    private Property property() {
        return field.property();
    }

    private void forms(List<MenuItem> items) {
        boolean written = field.meaning() == Field.Meaning.PROPERTY && property().emitted() && field.elements().size() == 1;
        var secret = field.value().flatMap(SecretReference::of);
        boolean canBeParameter = written && ParameterDeclaration.isPossible(property());
        boolean canBeSecret = written && property().type() == Property.Type.TEXT && field.words().isEmpty();
        if (canBeParameter || canBeSecret) {
            items.add(choice("value-plain", Texts.of("value.plain"), field.from().isEmpty() && secret.isEmpty(), () -> {
                if (field.from().isPresent()) {
                    hand.everywhere().accept(new Edit.UseLiteral(element(), property().name()));
                } else if (secret.isPresent()) {
                    hand.apply().accept(new Edit.SetProperty(element(), property().name(), Optional.empty()));
                }
            }));
        }
        if (canBeParameter) {
            items.add(parameters());
        }
        if (canBeSecret) {
            items.add(choice("value-secret", Texts.of("value.secret"), secret.isPresent(),
                    () -> ask.accept(Optional.of(Questions.secret(secret, it -> {
                        ask.accept(Optional.empty());
                        hand.everywhere().accept(new Edit.UseSecret(element(), property().name(), it));
                    }, () -> ask.accept(Optional.empty()))))));
        }
        asText.ifPresent(change -> items.add(item("value-function", Texts.of("field.expression"), change)));
    }

    private Menu parameters() {
        var menu = new Menu(Texts.of("value.parameter"));
        menu.setId("value-parameter");
        var declared = hand.where().get().design().structure().declarations().parameters().keySet();
        for (var name : declared) {
            menu.getItems().add(choice("parameter-" + name, name, field.parameter().filter(name::equals).isPresent(), () -> use(name)));
        }
        if (!declared.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item("parameter-new", Texts.of("value.parameter.new"), () -> ask.accept(Optional.of(
                Questions.parameter(suggestion(), this::fault, name -> {
                    ask.accept(Optional.empty());
                    use(name);
                }, () -> ask.accept(Optional.empty()))))));
        return menu;
    }

    private void use(String parameter) {
        var literal = hand.where().get().drawn(field).filter(it -> !(it instanceof Value.Intrinsic));
        hand.everywhere().accept(new Edit.UseParameter(element(), property().name(), parameter, ParameterDeclaration.of(property(), literal)));
    }

    /// The element's name and the property's, without what a parameter's name cannot hold.
    private String suggestion() {
        return (element().value() + property().name()).replaceAll("[^A-Za-z0-9]", "");
    }

    private Optional<String> fault(String name) {
        var structure = hand.where().get().design().structure();
        return !ElementId.ResourceId.isValid(name) ? Optional.of(Texts.of("id.bad"))
                : structure.resources().containsKey(new ElementId.ResourceId(name)) || structure.declarations().parameters().containsKey(name)
                        ? Optional.of(Texts.of("id.taken", name)) : Optional.empty();
    }

    /// For a value that one environment says by itself: say so everywhere, or no more.
    private List<MenuItem> environments() {
        var where = hand.where().get();
        if (where.isAlone() || !where.isOwn(field)) {
            return List.of();
        }
        return List.of(item("value-everywhere", Texts.of("value.everywhere"), () -> {
                    var plain = new Field(property(), field.meaning(), field.elements(), field.value(), field.mixed(), field.measured(), field.words(), Optional.empty());
                    var taken = new ArrayList<>(where.design().environments().stream().flatMap(it -> forget(it).stream()).toList());
                    taken.add(plain.set(field.value()));
                    hand.everywhere().accept(new Edit.Batch(Texts.of("value.everywhere.label", property().title()), taken));
                }),
                item("value-as-drawn", Texts.of("value.as-drawn", where.environment()), () -> hand.everywhere().accept(
                        new Edit.Batch(Texts.of("value.as-drawn.label", property().title()), forget(where.shown())))));
    }

    private List<Edit> forget(Environment environment) {
        return field.elements().stream().<Edit>map(id -> new Edit.ChangeEnvironment(environment.name(), switch (field.meaning()) {
            case PROPERTY -> new EnvironmentChange.Property(id, property().name(), Optional.empty());
            case ASSUMPTION -> new EnvironmentChange.Usage(id, property().name(), Optional.empty());
        })).toList();
    }

    private List<MenuItem> back() {
        if (!field.isSet() || hand.where().get().isOwn(field)) {
            return List.of();
        }
        var standard = property().standard().map(it -> FieldText.words(it, property())).filter(text -> !text.isEmpty());
        var text = field.from().isPresent() ? Texts.of("field.reset.parameter") : standard.map(it -> Texts.of(field.meaning() == Field.Meaning.ASSUMPTION
                ? "field.reset.guess" : "field.reset.default", it)).orElse(Texts.of("field.reset"));
        return List.of(item("value-reset", text, () -> hand.apply().accept(field.set(Optional.empty()))));
    }

    private ElementId element() {
        return field.elements().getFirst();
    }

    private static MenuItem item(String id, String text, Runnable run) {
        return dressed(new MenuItem(text), id, run);
    }

    private static MenuItem choice(String id, String text, boolean chosen, Runnable run) {
        var item = new RadioMenuItem(text);
        item.setSelected(chosen);
        return dressed(item, id, run);
    }

    private static MenuItem dressed(MenuItem item, String id, Runnable run) {
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
