package io.archloom.ui.inspector;

import io.archloom.catalog.Catalog;
import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Resource;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.ui.control.Icons;
import io.archloom.ui.control.Titles;
import io.archloom.workbench.Analysis;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The page of a resource or a connection, or of several of one kind.
final class ElementPage implements Page {
    private final Catalog catalog;
    private final Consumer<Edit> apply;
    private final List<ElementId> elements;
    private final VBox node = new VBox();
    private final Header header;
    private final Optional<EntryRow> id;
    private final Optional<ExistingRows> existing;
    private final FormView form;
    private final Optional<LoadRows> load;
    private final Optional<StatesPane> states;
    private final Neighbours neighbours;
    private final CostReasons reasons = new CostReasons();
    private final VBox problems = new VBox();
    private final RuleSettingRows rules = new RuleSettingRows();
    private Design design;
    private List<Problem> shownProblems = List.of();

    /// @param open   the ids of the sections that are open
    /// @param reveal shows another element
    ElementPage(List<ElementId> elements, Design design, Catalog catalog, Set<String> open, Hand hand, Consumer<ElementId> reveal,
                Optional<Node> link) {
        this.elements = List.copyOf(elements);
        this.design = design;
        this.catalog = catalog;
        apply = hand.apply();
        var single = elements.size() == 1 ? Optional.of(elements.getFirst()) : Optional.<ElementId>empty();
        var resource = single.filter(ResourceId.class::isInstance).map(ResourceId.class::cast);
        header = new Header(icon(elements.getFirst(), design), resource.map(r -> title -> apply.accept(new Edit.SetLabel(r,
                Optional.of(title).filter(t -> !t.isBlank() && !t.equals(r.value()))))));
        link.ifPresent(header::add);
        form = new FormView(open, hand);
        load = resource.filter(r -> LoadRows.canHave(r, design, catalog)).map(r -> new LoadRows(r, hand));
        id = resource.map(r -> new EntryRow(Texts.of("id.title"), Entry.Line.of(""), text -> idFault(text, r), text ->
                apply.accept(new Edit.Rename(r, new ResourceId(text.strip())))));
        id.ifPresent(row -> row.help(Texts.of("id.help")));
        existing = resource.filter(r -> design.structure().resource(r).map(catalog::kindOf)
                .filter(kind -> kind.type().isPresent() || kind.typeProperty().isPresent()).isPresent()).map(r -> new ExistingRows(r, hand));
        states = resource.filter(r -> StatesPane.isFor(r, design, catalog)).map(r -> new StatesPane(r, apply));
        neighbours = new Neighbours(reveal);
        problems.getStyleClass().add("section-holder");
        node.getStyleClass().add("page");
        node.getChildren().add(header);
        id.ifPresent(node.getChildren()::add);
        existing.ifPresent(node.getChildren()::add);
        states.ifPresent(node.getChildren()::add);
        node.getChildren().addAll(form, neighbours, reasons, problems, rules);
        // an empty section leaves no gap
        for (Pane section : List.of(neighbours, reasons, problems, rules)) {
            section.managedProperty().bind(Bindings.isNotEmpty(section.getChildren()));
        }
    }

    private Node icon(ElementId id, Design design) {
        var resource = switch (id) {
            case ResourceId own -> design.structure().resource(own);
            case ConnectionId connection -> design.structure().connection(connection).flatMap(c -> design.structure().resource(c.to().resource()));
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.<Resource>empty();
        };
        return resource.map(r -> Icons.tile(catalog.icon(r.kind()), catalog.kindOf(r).role(), 32)).orElseGet(() -> Icons.ui("group", 24));
    }

    private Optional<String> idFault(String text, ResourceId own) {
        var wanted = text.strip();
        if (!ResourceId.isValid(wanted)) {
            return Optional.of(Texts.of("id.bad"));
        }
        boolean taken = !wanted.equals(own.value()) && design.contains(new ResourceId(wanted));
        return taken ? Optional.of(Texts.of("id.taken", wanted)) : Optional.empty();
    }

    @Override public Node node() {
        return node;
    }

    @Override public boolean fits(List<ElementId> selected, Design design) {
        return selected.equals(elements) && kinds(this.design).equals(kinds(design)) && hasLoad(design) == load.isPresent()
                && hasStates(design) == states.isPresent();
    }

    private boolean hasLoad(Design design) {
        return elements.size() == 1 && elements.getFirst() instanceof ResourceId id && LoadRows.canHave(id, design, catalog);
    }

    private boolean hasStates(Design design) {
        return elements.size() == 1 && elements.getFirst() instanceof ResourceId id && StatesPane.isFor(id, design, catalog);
    }

    private List<Object> kinds(Design design) {
        return elements.stream().map(id -> (Object) switch (id) {
            case ResourceId resource -> design.structure().resource(resource).map(Resource::kind);
            case ConnectionId connection -> design.structure().connection(connection).flatMap(c -> catalog.kindOf(c, design.structure()));
            case ElementId.GroupId _, ElementId.NoteId _ -> Optional.empty();
        }).toList();
    }

    @Override public void show(List<ElementId> selected, Design design, Optional<Analysis> analysis) {
        this.design = design;
        var first = elements.getFirst();
        showHeader(first, analysis);
        id.ifPresent(row -> row.show(first.value(), ""));
        states.ifPresent(pane -> pane.show(design, catalog));
        load.ifPresent(rows -> rows.show(design.workload().load(first)));
        existing.ifPresent(ExistingRows::show);
        var all = analysis.map(Analysis::problems).orElse(List.of());
        var content = Form.of(elements, design, catalog);
        form.show(content, all, load.map(LoadRows::nodes).orElse(List.of()));
        neighbours.show(elements.size() == 1 ? first : null, design, catalog, analysis);
        reasons.show(elements, design, analysis.filter(_ -> elements.size() == 1));
        showProblems(all.stream().filter(p -> isNear(p, design) && !FormView.isShown(p, content)).toList());
        if (elements.size() == 1) {
            rules.show(Optional.of(first), design.structure().rules(first), apply);
        }
    }

    private void showHeader(ElementId first, Optional<Analysis> analysis) {
        switch (first) {
            case ResourceId id -> design.structure().resource(id).ifPresent(resource -> {
                var kind = catalog.kindOf(resource);
                if (elements.size() > 1) {
                    header.show(Texts.of("header.several", elements.size(), kind.title()), "", kind.type().orElse(""), Texts.of("header.several.help"));
                    return;
                }
                var facts = analysis.filter(a -> a.design().contains(id)).map(a -> kind.facts().stream().map(f -> f.render(a.estimates().scopes().of(id)))
                        .filter(f -> !f.isBlank()).collect(Collectors.joining(" · "))).orElse("");
                header.show(resource.title(), id.value(), kind.samType().or(kind::type).orElse(kind.title()), facts.isEmpty() ? kind.summary() : facts);
            });
            case ConnectionId id -> design.structure().connection(id).ifPresent(connection -> {
                var kind = catalog.kindOf(connection, design.structure());
                var verb = kind.map(k -> k.accessOf(connection).map(level -> level.verb()).orElse(k.verb())).orElse(Texts.of("connection.unknown"));
                header.show(elements.size() > 1 ? Texts.of("header.several", elements.size(), Texts.of("connections")) : Titles.of(id, design), "", verb,
                        kind.map(k -> k.help()).orElse(Texts.of("connection.unknown.help")));
            });
            case ElementId.GroupId _, ElementId.NoteId _ -> { }
        }
    }

    /// A problem of these elements, or of a connection that touches them.
    private boolean isNear(Problem problem, Design design) {
        return problem.place() instanceof Place.OnElement(var element, _) && (elements.contains(element)
                || element instanceof ConnectionId id && design.structure().connection(id)
                        .filter(c -> elements.contains(c.from().resource()) || elements.contains(c.to().resource())).isPresent());
    }

    private void showProblems(List<Problem> near) {
        if (near.equals(shownProblems)) {
            return;
        }
        shownProblems = near;
        problems.getChildren().clear();
        if (!near.isEmpty()) {
            var section = SectionBox.of(Texts.of("section.problems"));
            near.forEach(problem -> section.rows().getChildren().add(new Remark(problem, apply, true)));
            problems.getChildren().add(section);
        }
    }
}
