package io.archloom.ui.inspector;

import io.archloom.catalog.ConnectionKind;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.EventType;
import io.archloom.topology.EventTypes;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.Session;
import io.archloom.value.Value;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The types of events that the design describes: each a line that unfolds to who owns it, what it looks like, who sends and who takes
/// it.
final class EventTypeRows extends VBox {
    private final Session session;
    private final VBox list = new VBox();
    private final Set<String> open = new HashSet<>();
    private List<EventTypeRow> rows = List.of();

    EventTypeRows(Session session) {
        this.session = session;
        getStyleClass().add("section-holder");
        var section = SectionBox.of(Texts.of("events"));
        list.getStyleClass().add("section-rows");
        var add = new Button(Texts.of("event.add"));
        add.setId("event-add");
        add.setGraphic(Icons.ui("plus", 14));
        add.getStyleClass().addAll("flat", "environment-button");
        add.setOnAction(_ -> add());
        section.rows().getChildren().addAll(list, add);
        getChildren().add(section);
    }

    private void add() {
        var known = session.design().get().settings().events().keySet();
        var name = IntStream.iterate(1, n -> n + 1).mapToObj(n -> Texts.of("event.new", n)).filter(it -> !known.contains(it)).findFirst().orElseThrow();
        open.add(name);
        session.apply(new Edit.SetEventType(name, Optional.of(EventType.UNKNOWN)));
    }

    void show(Design design, Optional<Analysis> analysis) {
        var events = design.settings().events();
        if (!rows.stream().map(EventTypeRow::name).toList().equals(List.copyOf(events.keySet()))) {
            rows = events.keySet().stream().map(name -> rows.stream().filter(row -> row.name().equals(name)).findFirst()
                    .orElseGet(() -> new EventTypeRow(name, open, session::applyEverywhere, this::fault, this::rename))).toList();
            list.getChildren().setAll(rows);
        }
        var types = analysis.map(a -> EventTypes.of(a.estimates().topology()));
        rows.forEach(row -> row.show(events.get(row.name()), types.map(it -> ways(it, row.name(), design)).orElse("")));
    }

    private static String ways(EventTypes types, String name, Design design) {
        return types.named().containsKey(name) ? Texts.of("event.ways", titles(types.producers(name), design), titles(types.consumers(name), design))
                : Texts.of("event.nowhere");
    }

    private static String titles(Collection<ElementId.ResourceId> ids, Design design) {
        return ids.isEmpty() ? Texts.of("event.nobody") : ids.stream().map(design::title).collect(Collectors.joining(", "));
    }

    private Optional<String> fault(String name, String wanted) {
        return wanted.isBlank() ? Optional.of(Texts.of("event.name.empty"))
                : !wanted.strip().equals(name) && session.design().get().settings().events().containsKey(wanted.strip())
                        ? Optional.of(Texts.of("id.taken", wanted.strip())) : Optional.empty();
    }

    /// The connections that carry it follow.
    private void rename(String name, String wanted) {
        var design = session.design().get();
        var edits = new ArrayList<Edit>();
        design.settings().events().forEach((each, type) -> {
            // one after another, so that the order stays
            edits.add(new Edit.SetEventType(each, Optional.empty()));
            edits.add(new Edit.SetEventType(each.equals(name) ? wanted : each, Optional.of(type)));
        });
        design.structure().connections().values().forEach(connection -> {
            if (connection.properties().get(ConnectionKind.CARRIES) instanceof Value.ListOf(var items) && items.contains(Value.of(name))) {
                edits.add(new Edit.SetProperty(connection.id(), ConnectionKind.CARRIES, Optional.of(Value.list(items.stream()
                        .map(item -> item.equals(Value.of(name)) ? Value.of(wanted) : item).toList()))));
            }
        });
        if (open.remove(name)) {
            open.add(wanted);
        }
        session.applyEverywhere(new Edit.Batch(Texts.of("event.rename", wanted), edits));
    }
}
