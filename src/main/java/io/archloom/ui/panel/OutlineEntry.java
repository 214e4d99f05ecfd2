package io.archloom.ui.panel;

import io.archloom.catalog.Catalog;
import io.archloom.model.Connection;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.Group;
import io.archloom.model.Resource;
import io.archloom.ui.control.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// An entry of the outline: a group with what is in it, a resource with the connections that start there, a note.
///
/// @param detail what it is: a kind, a verb
record OutlineEntry(ElementId id, String title, String detail, List<OutlineEntry> children) {
    OutlineEntry {
        children = List.copyOf(children);
    }

    /// Everything of a design, groups first, in the design's order.
    static List<OutlineEntry> of(Design design, Catalog catalog) {
        var entries = new ArrayList<>(within(Optional.empty(), design, catalog));
        design.placement().notes().keySet().forEach(id -> entries.add(new OutlineEntry(id, Titles.of(id, design), Texts.of("outline.note"), List.of())));
        return entries;
    }

    private static List<OutlineEntry> within(Optional<GroupId> group, Design design, Catalog catalog) {
        var entries = new ArrayList<OutlineEntry>();
        design.structure().groups().values().stream().filter(g -> g.parent().equals(group)).forEach(g ->
                entries.add(framed(g, within(Optional.of(g.id()), design, catalog), design, catalog)));
        var insides = design.structure().groups().values().stream().flatMap(g -> g.of().stream()).collect(Collectors.toSet());
        design.structure().resources().values().stream().filter(r -> r.group().equals(group) && !insides.contains(r.id())).forEach(r ->
                entries.add(new OutlineEntry(r.id(), r.title(), catalog.kindOf(r).title(), connections(r, design, catalog))));
        return entries;
    }

    /// A group, or the resource whose inside it is.
    private static OutlineEntry framed(Group group, List<OutlineEntry> members, Design design, Catalog catalog) {
        var resource = group.of().flatMap(design.structure()::resource);
        return resource.map(r -> new OutlineEntry(r.id(), r.title(), catalog.kindOf(r).title(), members))
                .orElseGet(() -> new OutlineEntry(group.id(), Titles.of(group.id(), design), Texts.of("outline.group"), members));
    }

    private static List<OutlineEntry> connections(Resource from, Design design, Catalog catalog) {
        return design.structure().connections().values().stream().filter(c -> c.from().resource().equals(from.id()))
                .map(c -> new OutlineEntry(c.id(), Texts.of("outline.to", Titles.of(c.to().resource(), design)), verb(c, design, catalog), List.of())).toList();
    }

    private static String verb(Connection connection, Design design, Catalog catalog) {
        return catalog.kindOf(connection, design.structure())
                .map(kind -> kind.accessOf(connection).map(level -> level.verb()).orElse(kind.verb())).orElse("");
    }

    /// Those of `entries` that have all the words, or something below them has; everything when there are none.
    static List<OutlineEntry> matching(List<OutlineEntry> entries, String words) {
        return words.isBlank() ? entries : entries.stream().flatMap(entry -> entry.matching(words.strip().toLowerCase(Locale.ROOT)).stream()).toList();
    }

    private Optional<OutlineEntry> matching(String words) {
        var text = (title + " " + detail + " " + id.value()).toLowerCase(Locale.ROOT);
        if (List.of(words.split("\\s+")).stream().allMatch(text::contains)) {
            return Optional.of(this);
        }
        var below = children.stream().flatMap(child -> child.matching(words).stream()).toList();
        return below.isEmpty() ? Optional.empty() : Optional.of(new OutlineEntry(id, title, detail, below));
    }
}
