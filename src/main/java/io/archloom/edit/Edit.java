package io.archloom.edit;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Connection;
import io.archloom.model.Declarations;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.EventType;
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Scenario;
import io.archloom.model.Settings;
import io.archloom.model.Walkthrough;
import io.archloom.value.SecretReference;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A change to a design, as a value. [#apply] is a pure function; a preview is `edit.apply(designAtGestureStart)`, and
/// to cancel is to forget it.
///
/// Each record says what the user did; how it is done is in the classes of this package that `apply` calls.
public sealed interface Edit {

    /// The design after the change; the same object when nothing changes.
    Design apply(Design design);

    /// What the undo menu says, in the interface's language.
    default String label() {
        return Labels.of(this);
    }

    /// Adds a resource. Ignored when its id is taken.
    record AddResource(Resource resource, Rectangle bounds) implements Edit {
        @Override public Design apply(Design design) {
            return Elements.add(design, resource, bounds);
        }
    }

    /// Adds a resource at a free place near another. Ignored when its id is taken.
    record AddBeside(Resource resource, ResourceId neighbour) implements Edit {
        @Override public Design apply(Design design) {
            return Elements.add(design, resource, FreePlace.beside(design.placement(), neighbour));
        }
    }

    /// Adds a connection. Ignored when its id is taken or an end does not exist.
    record Connect(Connection connection) implements Edit {
        @Override public Design apply(Design design) {
            return Elements.add(design, connection);
        }
    }

    /// Attaches a connection to other ends.
    record Reconnect(ConnectionId connection, Connection.End from, Connection.End to) implements Edit {
        @Override public Design apply(Design design) {
            return Elements.reconnect(design, connection, from, to);
        }
    }

    /// Adds a group around `members` (resources and groups). The resource whose inside it is loses its card.
    record AddGroup(Group group, Rectangle bounds, Set<ElementId> members) implements Edit {
        public AddGroup {
            members = Set.copyOf(members);
        }

        @Override public Design apply(Design design) {
            return Elements.add(design, group, bounds, members);
        }
    }

    /// Adds a note.
    record AddNote(Note note) implements Edit {
        @Override public Design apply(Design design) {
            return Elements.add(design, note);
        }
    }

    /// Removes elements, the connections of removed resources, and everything that is said of them. A removed group
    /// leaves its members to the group around it. A resource and its inside go together.
    record Remove(Set<ElementId> elements) implements Edit {
        public Remove {
            elements = Set.copyOf(elements);
        }

        @Override public Design apply(Design design) {
            return Removal.of(design, elements);
        }
    }

    /// Gives a resource another id, everywhere. Ignored when the new id is taken.
    record Rename(ResourceId from, ResourceId to) implements Edit {
        @Override public Design apply(Design design) {
            return Renaming.of(design, from, to);
        }
    }

    /// Sets what a resource's card says; empty: its id again.
    record SetLabel(ResourceId resource, Optional<String> text) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.resource(design, resource, r -> r.withLabel(text));
        }
    }

    /// Makes a resource one of another kind, keeping what is said of it.
    record ChangeKind(ResourceId resource, String kind) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.resource(design, resource, r -> new Resource(r.id(), kind, r.label(), r.properties(),
                    r.attributes(), r.group(), r.rules()));
        }
    }

    /// Sets a property of a resource or connection; empty: the default again.
    record SetProperty(ElementId element, String name, Optional<Value> value) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.property(design, element, name, value);
        }
    }

    /// Sets a CloudFormation attribute of a resource (`DeletionPolicy`, `DependsOn`, …); empty: none.
    record SetAttribute(ResourceId resource, String name, Optional<Value> value) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.attribute(design, resource, name, value);
        }
    }

    /// Sets a group's title.
    record SetTitle(GroupId group, String title) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.group(design, group, g -> g.withTitle(title));
        }
    }

    /// Sets a note's text.
    record SetText(NoteId note, String text) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.note(design, note, n -> n.withText(text));
        }
    }

    /// Moves or resizes resources, groups and notes. The structure stays the same object.
    record Place(Map<ElementId, Rectangle> bounds) implements Edit {
        public Place {
            bounds = Map.copyOf(bounds);
        }

        @Override public Design apply(Design design) {
            return Changes.place(design, bounds);
        }
    }

    /// Makes resources and groups members of a group; empty: of none. A group cannot become a member of itself.
    record Regroup(Set<ElementId> members, Optional<GroupId> group) implements Edit {
        public Regroup {
            members = Set.copyOf(members);
        }

        @Override public Design apply(Design design) {
            return Changes.regroup(design, members, group);
        }
    }

    /// Makes resources members of a group that is drawn, and places them inside its frame, which grows when it is full.
    record MoveInto(Set<ElementId> members, GroupId group) implements Edit {
        public MoveInto {
            members = Set.copyOf(members);
        }

        @Override public Design apply(Design design) {
            return Changes.moveInto(design, members, group);
        }
    }

    /// Adds what was copied or cut, under fresh names.
    record Insert(Fragment fragment) implements Edit {
        @Override public Design apply(Design design) {
            return fragment.insertInto(design);
        }
    }

    /// Sets how often a source fires; empty: unknown.
    record SetLoad(ElementId source, Optional<Load> load) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.workload(design, source, workload -> workload.withLoad(source, load));
        }
    }

    /// Sets a usage; empty: the kind's guess again.
    record SetAssumption(ElementId element, String name, Optional<Assumption> assumption) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.workload(design, element, workload -> workload.withAssumption(element, name, assumption));
        }
    }

    /// Switches a rule off, or gives it another severity, for one element or (empty) the whole design; an empty setting
    /// brings the rule back.
    record SetRule(Optional<ElementId> element, String rule, Optional<RuleSetting> setting) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.rule(design, element, rule, setting);
        }
    }

    /// Describes an event type; empty: forgets it.
    record SetEventType(String name, Optional<EventType> type) implements Edit {
        @Override public Design apply(Design design) {
            var settings = design.settings().withEvent(name, type);
            return settings.equals(design.settings()) ? design : design.withSettings(settings);
        }
    }

    /// Replaces the walkthrough.
    record SetWalkthrough(Walkthrough walkthrough) implements Edit {
        @Override public Design apply(Design design) {
            return walkthrough.equals(design.walkthrough()) ? design : design.withWalkthrough(walkthrough);
        }
    }

    /// Replaces the settings.
    record SetSettings(Settings settings) implements Edit {
        @Override public Design apply(Design design) {
            return settings.equals(design.settings()) ? design : design.withSettings(settings);
        }
    }

    /// Replaces the environments; ignored when there is none, or two of one name.
    record SetEnvironments(List<Environment> environments) implements Edit {
        public SetEnvironments {
            environments = List.copyOf(environments);
        }

        @Override public Design apply(Design design) {
            return Environments.replaced(design, environments);
        }
    }

    /// Adds an environment after the others. Ignored when its name is taken.
    record AddEnvironment(Environment environment) implements Edit {
        @Override public Design apply(Design design) {
            return Environments.added(design, environment);
        }
    }

    /// Removes an environment and its scenarios. The last one stays.
    record RemoveEnvironment(String name) implements Edit {
        @Override public Design apply(Design design) {
            return Environments.removed(design, name);
        }
    }

    /// Gives an environment another name. Ignored when that is taken, or is none.
    record RenameEnvironment(String from, String to) implements Edit {
        @Override public Design apply(Design design) {
            return Environments.renamed(design, from, to);
        }
    }

    /// Changes what an environment says.
    record ChangeEnvironment(String environment, EnvironmentChange change) implements Edit {
        @Override public Design apply(Design design) {
            return Environments.changed(design, environment, change);
        }
    }

    /// Says a property by a parameter of the template, which is declared unless there is one of that name. What environments said of the
    /// property they say of the parameter. Ignored when a resource has the name.
    record UseParameter(ElementId element, String property, String parameter, Value.MapOf declaration) implements Edit {
        @Override public Design apply(Design design) {
            return ValueForms.parameter(design, element, property, parameter, declaration);
        }
    }

    /// Says plainly what a parameter said: its value in each environment. A parameter that nothing mentions any more goes.
    record UseLiteral(ElementId element, String property) implements Edit {
        @Override public Design apply(Design design) {
            return ValueForms.literal(design, element, property);
        }
    }

    /// Says a property by a secret that is fetched at deployment.
    record UseSecret(ElementId element, String property, SecretReference secret) implements Edit {
        @Override public Design apply(Design design) {
            return Changes.property(design, element, property, Optional.of(secret.value()));
        }
    }

    /// Replaces the scenarios.
    record SetScenarios(List<Scenario> scenarios) implements Edit {
        public SetScenarios {
            scenarios = List.copyOf(scenarios);
        }

        @Override public Design apply(Design design) {
            return scenarios.equals(design.scenarios()) ? design : new Design(design.structure(), design.placement(),
                    design.workload(), design.environments(), scenarios, design.walkthrough(), design.settings());
        }
    }

    /// Replaces the template's other sections.
    record SetDeclarations(Declarations declarations) implements Edit {
        @Override public Design apply(Design design) {
            return declarations.equals(design.structure().declarations()) ? design
                    : design.withStructure(design.structure().withDeclarations(declarations));
        }
    }

    /// Several edits as one step, one after the other.
    record Batch(String label, List<Edit> edits) implements Edit {
        public Batch {
            edits = List.copyOf(edits);
        }

        @Override public Design apply(Design design) {
            var result = design;
            for (var edit : edits) {
                result = edit.apply(result);
            }
            return result;
        }
    }
}
