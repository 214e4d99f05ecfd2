package io.archloom;

import io.archloom.catalog.Catalog;
import io.archloom.edit.Edit;
import io.archloom.edit.EnvironmentChange;
import io.archloom.edit.Fragment;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Walkthrough;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Edits of every sort for a design, most of which fit it: some name what is not there, or take a name that is taken.
public final class RandomEdits {
    private static final Rectangle BOX = new Rectangle(16, 24, 188, 80);

    private final RandomGenerator random;
    private final Catalog catalog;
    private final Design design;
    private final List<ElementId> elements = new ArrayList<>();

    private RandomEdits(RandomGenerator random, Catalog catalog, Design design) {
        this.random = random;
        this.catalog = catalog;
        this.design = design;
        elements.addAll(design.structure().resources().keySet());
        elements.addAll(design.structure().connections().keySet());
        elements.addAll(design.structure().groups().keySet());
        elements.addAll(design.placement().notes().keySet());
    }

    public static Edit of(RandomGenerator random, Catalog catalog, Design design) {
        return new RandomEdits(random, catalog, design).edit();
    }

    private Edit edit() {
        return switch (random.nextInt(30)) {
            case 0 -> new Edit.AddResource(Resource.of(resource(), kind()).withGroup(group()), BOX);
            case 1, 2 -> new Edit.Connect(connection());
            case 3 -> new Edit.Reconnect(connectionId(), end(), end());
            case 4 -> new Edit.AddGroup(new Group(groupId(), "New", group(), maybe(resource())), BOX, some());
            case 5 -> new Edit.AddNote(new Note(noteId(), "Text", BOX));
            case 6 -> new Edit.Remove(some());
            case 7 -> new Edit.Rename(resource(), resource());
            case 8 -> new Edit.SetLabel(resource(), random.nextBoolean() ? Optional.of("Label") : Optional.empty());
            case 9 -> new Edit.ChangeKind(resource(), kind());
            case 10 -> new Edit.SetProperty(element(), "Size", maybe(Value.of(random.nextInt(9))));
            case 11 -> new Edit.SetAttribute(resource(), "DependsOn", maybe(Value.of(resource().value())));
            case 12 -> new Edit.SetTitle(groupId(), "Title " + random.nextInt(9));
            case 13 -> new Edit.SetText(noteId(), "Text " + random.nextInt(9));
            case 14 -> new Edit.Place(Map.of(element(), BOX.translate(new Point(random.nextInt(99), 8))));
            case 15, 16 -> new Edit.Regroup(some(), group());
            case 17 -> new Edit.Insert(Fragment.of(design, some()));
            case 18 -> new Edit.SetLoad(element(), maybe(Load.constant(Rate.perMonth(1000))));
            case 19 -> new Edit.SetAssumption(element(), "duration", maybe(Assumption.typed(Value.of(5))));
            case 20 -> new Edit.SetRule(maybe(element()), "Some.Rule",
                    maybe(new RuleSetting(RuleSetting.Grade.OFF, "because")));
            case 21 -> new Edit.SetWalkthrough(new Walkthrough(List.of(new Walkthrough.Step("Step", "", BOX,
                    new LinkedHashSet<>(some())))));
            case 22 -> new Edit.SetSettings(design.settings().withName("Name " + random.nextInt(3)));
            case 23 -> random.nextBoolean() ? new Edit.SetEnvironments(List.of(Environment.of("e", "eu-west-1")))
                    : new Edit.SetDeclarations(Declarations.NONE);
            case 24 -> new Edit.AddEnvironment(Environment.of("e" + random.nextInt(4), "eu-west-1")
                    .withProperty(element(), "Size", Optional.of(Value.of(1))).withExisting(resource(), maybe(Standing.byName("n"))));
            case 25 -> new Edit.RemoveEnvironment(environment());
            case 26 -> new Edit.RenameEnvironment(environment(), "e" + random.nextInt(4));
            case 27, 28 -> new Edit.ChangeEnvironment(environment(), environmentChange());
            default -> new Edit.Batch("Both", List.of(edit(), edit()));
        };
    }

    private String environment() {
        return design.environments().get(random.nextInt(design.environments().size())).name();
    }

    private EnvironmentChange environmentChange() {
        return switch (random.nextInt(7)) {
            case 0 -> new EnvironmentChange.Region("eu-west-" + random.nextInt(3));
            case 1 -> new EnvironmentChange.Parameter("Size", maybe(Value.of(random.nextInt(9))));
            case 2 -> new EnvironmentChange.Property(element(), "Size", maybe(Value.of(random.nextInt(9))));
            case 3 -> new EnvironmentChange.SourceLoad(element(), maybe(Load.constant(Rate.perMonth(1000))));
            case 4 -> new EnvironmentChange.Usage(element(), "duration", maybe(Assumption.typed(Value.of(5))));
            case 5 -> new EnvironmentChange.Tag("stage", maybe("test"));
            default -> new EnvironmentChange.Existing(resource(), maybe(Standing.byName("name" + random.nextInt(3))));
        };
    }

    private Set<ElementId> some() {
        var some = new LinkedHashSet<ElementId>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(element());
        }
        return some;
    }

    private ElementId element() {
        return elements.isEmpty() || random.nextInt(10) == 0 ? new ResourceId("Gone")
                : elements.get(random.nextInt(elements.size()));
    }

    private ResourceId resource() {
        return pick(design.structure().resources().keySet(), new ResourceId("New" + random.nextInt(9)));
    }

    private ConnectionId connectionId() {
        return pick(design.structure().connections().keySet(), new ConnectionId("new-" + random.nextInt(9)));
    }

    private GroupId groupId() {
        return pick(design.structure().groups().keySet(), new GroupId("new-" + random.nextInt(9)));
    }

    private NoteId noteId() {
        return pick(design.placement().notes().keySet(), new NoteId("new-" + random.nextInt(9)));
    }

    private Optional<GroupId> group() {
        return maybe(groupId());
    }

    private End end() {
        return new End(resource(), "any");
    }

    private Connection connection() {
        return Connection.of(connectionId(), end(), end());
    }

    private String kind() {
        return catalog.kinds().get(random.nextInt(catalog.kinds().size())).id();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    private <T> T pick(Set<T> existing, T other) {
        var list = List.copyOf(existing);
        return list.isEmpty() || random.nextInt(4) == 0 ? other : list.get(random.nextInt(list.size()));
    }
}
