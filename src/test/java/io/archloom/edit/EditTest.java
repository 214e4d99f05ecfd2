package io.archloom.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.archloom.model.Group;
import io.archloom.model.Load;
import io.archloom.model.Note;
import io.archloom.model.Resource;
import io.archloom.model.RuleSetting;
import io.archloom.model.Walkthrough;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A design with two resources, `a` in the group `inner` of `outer`, `b` outside; a connection from a to b, and a note.
class EditTest {
    private static final ResourceId A = new ResourceId("a");
    private static final ResourceId B = new ResourceId("b");
    private static final ResourceId C = new ResourceId("c");
    private static final ConnectionId A_B = new ConnectionId("a-b");
    private static final GroupId OUTER = new GroupId("outer");
    private static final GroupId INNER = new GroupId("inner");
    private static final NoteId NOTE = new NoteId("note");
    private static final Rectangle BOX = new Rectangle(0, 0, 188, 80);
    private static final Load LOAD = Load.constant(Rate.perMonth(1000));

    private final Design design = after(Design.named("Test"),
            new Edit.AddGroup(new Group(OUTER, "Outer", Optional.empty()), BOX, Set.of()),
            new Edit.AddGroup(new Group(INNER, "Inner", Optional.of(OUTER)), BOX, Set.of()),
            new Edit.AddResource(Resource.of(A, "kind").withGroup(Optional.of(INNER)), BOX),
            new Edit.AddResource(Resource.of(B, "kind"), BOX),
            new Edit.Connect(Connection.of(A_B, new End(A, "out"), new End(B, "in"))),
            new Edit.AddNote(new Note(NOTE, "Text", BOX)));

    private static Design after(Design design, Edit... edits) {
        return new Edit.Batch("", List.of(edits)).apply(design);
    }

    private static Walkthrough walkthrough(ElementId... highlighted) {
        return new Walkthrough(List.of(new Walkthrough.Step("Step", "", BOX,
                new LinkedHashSet<>(List.of(highlighted)))));
    }

    @Nested class Insides {
        private final GroupId frame = new GroupId("frame");
        private final Rectangle place = new Rectangle(0, 0, 640, 400);
        private final Design framed = after(design, new Edit.AddResource(Resource.of(C, "network").withGroup(Optional.of(INNER)), BOX),
                new Edit.AddGroup(new Group(frame, "", Optional.of(OUTER), Optional.of(C)), place, Set.of(B)));

        @Test void aFrameStandsForItsResource() {
            assertEquals(Optional.empty(), framed.placement().bounds(C));
            assertEquals(Optional.empty(), framed.structure().resources().get(C).group());
            assertEquals(Optional.of(OUTER), framed.structure().homeOf(C));
            assertEquals("c", framed.title(frame));
            assertEquals(List.of(framed.structure().resources().get(C)), framed.structure().containersOf(B));
        }

        @Test void aResourceGetsOneInsideAndOneThatExists() {
            for (var of : List.of(C, new ResourceId("gone"))) {
                var second = new Edit.AddGroup(new Group(new GroupId("second"), "Second", Optional.empty(), Optional.of(of)), place,
                        Set.of()).apply(framed);
                assertEquals(Optional.empty(), second.structure().groups().get(new GroupId("second")).of());
            }
        }

        @Test void toRemoveOneIsToRemoveTheOtherAndItsMembersMoveOutwards() {
            for (ElementId gone : List.of(frame, C)) {
                var left = new Edit.Remove(Set.of(gone)).apply(framed);
                assertEquals(Set.of(A, B), left.structure().resources().keySet());
                assertEquals(Set.of(OUTER, INNER), left.structure().groups().keySet());
                assertEquals(Optional.of(OUTER), left.structure().resources().get(B).group());
            }
        }

        @Test void theFrameFollowsARename() {
            var renamed = new Edit.Rename(C, new ResourceId("net")).apply(framed);
            assertEquals(Optional.of(new ResourceId("net")), renamed.structure().groups().get(frame).of());
        }

        @Test void toMoveTheResourceElsewhereIsToMoveItsFrame() {
            var moved = new Edit.Regroup(Set.of(C), Optional.of(INNER)).apply(framed);
            assertEquals(Optional.of(INNER), moved.structure().groups().get(frame).parent());
            assertEquals(Optional.of(INNER), moved.structure().homeOf(C));
            assertSame(framed, new Edit.Place(Map.of(C, BOX)).apply(framed));
        }

        @Test void aCopyIsTheInsideOfACopy() {
            for (ElementId copied : List.of(frame, C)) {
                var both = new Edit.Insert(Fragment.of(framed, Set.of(copied))).apply(framed);
                var copy = both.structure().groups().values().stream().filter(g -> g.of().filter(of -> !of.equals(C)).isPresent())
                        .findFirst().orElseThrow();
                assertEquals("network", both.structure().resources().get(copy.of().get()).kind());
                assertEquals(Optional.of(copy.id()), both.structure().resources().get(new ResourceId("b2")).group());
                assertEquals(Optional.of(place), both.placement().bounds(copy.id()));
            }
        }
    }

    @Nested class Adding {
        @Test void aTakenIdIsRefused() {
            assertSame(design, new Edit.AddResource(Resource.of(A, "other"), BOX).apply(design));
        }

        @Test void aPlaceBesideIsFree() {
            var crowded = design;
            for (int i = 0; i < 20; i++) {
                var before = crowded;
                var id = new ResourceId("n" + i);
                crowded = new Edit.AddBeside(Resource.of(id, "kind"), A).apply(crowded);
                var place = crowded.placement().bounds(id).orElseThrow();
                assertTrue(before.placement().resources().values().stream().noneMatch(place::intersects));
                assertTrue(before.placement().groups().values().stream().noneMatch(place::intersects));
            }
            assertSame(crowded, new Edit.AddBeside(Resource.of(A, "other"), B).apply(crowded));
        }

        @Test void aGroupThatIsGoneIsLeftOut() {
            var added = new Edit.AddResource(Resource.of(C, "kind").withGroup(Optional.of(new GroupId("gone"))), BOX)
                    .apply(design);
            assertEquals(Optional.of(Resource.of(C, "kind")), added.structure().resource(C));
        }

        @Test void aConnectionToNothingIsRefused() {
            assertSame(design, new Edit.Connect(Connection.of(new ConnectionId("x"), new End(A, "out"),
                    new End(C, "in"))).apply(design));
        }

        @Test void aGroupTakesItsMembersFromTheirOldGroups() {
            var id = new GroupId("new");
            var added = new Edit.AddGroup(new Group(id, "New", Optional.empty()), BOX, Set.of(A, B)).apply(design);
            assertEquals(List.of(Optional.of(id), Optional.of(id)),
                    added.structure().resources().values().stream().map(Resource::group).toList());
        }
    }

    @Nested class Removing {
        @Test void aResourceTakesItsConnectionsPlaceAndWorkloadAlong() {
            var loaded = after(design, new Edit.SetLoad(A, Optional.of(LOAD)), new Edit.SetLoad(A_B, Optional.of(LOAD)),
                    new Edit.SetAssumption(A, "duration", Optional.of(Assumption.typed(Value.of(5)))));
            var left = new Edit.Remove(Set.of(A)).apply(loaded);
            assertEquals(Set.of(B), left.structure().resources().keySet());
            assertEquals(Map.of(), left.structure().connections());
            assertEquals(Map.of(B, BOX), left.placement().resources());
            assertEquals(io.archloom.model.Workload.NONE, left.workload());
        }

        @Test void aConnectionLeavesItsEnds() {
            var left = new Edit.Remove(Set.of(A_B)).apply(design);
            assertEquals(Set.of(A, B), left.structure().resources().keySet());
            assertFalse(left.contains(A_B));
        }

        @Test void aGroupLeavesItsMembersToTheGroupAroundIt() {
            var left = new Edit.Remove(Set.of(INNER)).apply(design);
            assertEquals(Optional.of(OUTER), left.structure().resource(A).flatMap(Resource::group));
        }

        @Test void nestedGroupsTogetherLeaveTheirMembersOutside() {
            var left = new Edit.Remove(Set.of(INNER, OUTER)).apply(design);
            assertEquals(Optional.empty(), left.structure().resource(A).flatMap(Resource::group));
        }

        @Test void stepsKeepSpeakingOfWhatIsGone() {
            var walked = new Edit.SetWalkthrough(walkthrough(A)).apply(design);
            assertEquals(walkthrough(A), new Edit.Remove(Set.of(A)).apply(walked).walkthrough());
        }

        @Test void whatIsNotThereIsNotRemoved() {
            assertSame(design, new Edit.Remove(Set.of(C)).apply(design));
        }
    }

    @Nested class Renaming {
        @Test void followsTheResourceEverywhere() {
            var said = after(design, new Edit.SetLoad(A, Optional.of(LOAD)), new Edit.SetWalkthrough(walkthrough(A, B)));
            var renamed = new Edit.Rename(A, C).apply(said);
            assertEquals(List.of(C, B), List.copyOf(renamed.structure().resources().keySet()));
            assertEquals(new End(C, "out"), renamed.structure().connection(A_B).orElseThrow().from());
            assertEquals(Optional.of(BOX), renamed.placement().bounds(C));
            assertEquals(Optional.of(LOAD), renamed.workload().load(C));
            assertEquals(walkthrough(C, B), renamed.walkthrough());
        }

        @Test void followsReferences() {
            var before = after(design,
                    new Edit.SetProperty(B, "Ref", Optional.of(new Value.Ref("a"))),
                    new Edit.SetProperty(B, "GetAtt", Optional.of(Value.list(new Value.GetAtt("a", "Arn")))),
                    new Edit.SetProperty(B, "Sub", Optional.of(new Value.Sub("${a} ${a.Arn} ${ab} a", Map.of()))),
                    new Edit.SetAttribute(B, "DependsOn", Optional.of(Value.of("a"))));
            var b = new Edit.Rename(A, C).apply(before).structure().resource(B).orElseThrow();
            assertEquals(Map.of("Ref", new Value.Ref("c"), "GetAtt", Value.list(new Value.GetAtt("c", "Arn")), "Sub",
                    new Value.Sub("${c} ${c.Arn} ${ab} a", Map.of())), b.properties());
            assertEquals(Map.of("DependsOn", Value.of("c")), b.attributes());
        }

        @Test void leavesAVariableOfTheSameNameAlone() {
            var sub = new Value.Sub("${a}", Map.of("a", Value.of("own")));
            var before = new Edit.SetProperty(B, "Sub", Optional.of(sub)).apply(design);
            assertEquals(Optional.of(sub), new Edit.Rename(A, C).apply(before).structure().resource(B)
                    .map(r -> r.properties().get("Sub")));
        }

        @Test void leavesDeclaredOutputsPointingAtTheResource() {
            var declared = new Edit.SetDeclarations(new Declarations(Map.of(), Map.of(), Map.of(), Map.of(),
                    Map.of("Out", Value.map("Value", new Value.Ref("a"))), Map.of())).apply(design);
            assertEquals(Map.of("Out", Value.map("Value", new Value.Ref("c"))),
                    new Edit.Rename(A, C).apply(declared).structure().declarations().outputs());
        }

        @Test void aTakenNameIsRefused() {
            assertSame(design, new Edit.Rename(A, B).apply(design));
        }
    }

    @Nested class Regrouping {
        @Test void aGroupCannotBecomeAMemberOfItself() {
            assertSame(design, new Edit.Regroup(Set.of(OUTER), Optional.of(INNER)).apply(design));
            assertSame(design, new Edit.Regroup(Set.of(OUTER), Optional.of(OUTER)).apply(design));
        }

        @Test void resourcesAndGroupsMoveOutTogether() {
            var out = new Edit.Regroup(Set.of(A, INNER), Optional.empty()).apply(design);
            assertEquals(Optional.empty(), out.structure().resource(A).flatMap(Resource::group));
            assertEquals(Optional.empty(), out.structure().group(INNER).flatMap(Group::parent));
        }

        @Test void aGroupThatIsGoneTakesNobody() {
            assertSame(design, new Edit.Regroup(Set.of(B), Optional.of(new GroupId("gone"))).apply(design));
        }
    }

    @Nested class Inserting {
        @Test void copiesGetFreshNamesAndTheConnectionsAmongThem() {
            var doubled = new Edit.Insert(Fragment.of(design, Set.of(A, B))).apply(design);
            var copy = doubled.structure().connection(new ConnectionId("a-b2")).orElseThrow();
            assertEquals(List.of(new End(new ResourceId("a2"), "out"), new End(new ResourceId("b2"), "in")),
                    List.of(copy.from(), copy.to()));
        }

        @Test void aConnectionToTheOutsideStaysBehind() {
            assertEquals(List.of(), Fragment.of(design, Set.of(A)).connections());
        }

        @Test void aGroupBringsItsMembersAtEveryDepth() {
            var fragment = Fragment.of(design, Set.of(OUTER));
            assertEquals(Set.of(OUTER, INNER, A), fragment.ids());
        }

        @Test void aCopiedGroupNestsAsItsOriginal() {
            var doubled = new Edit.Insert(Fragment.of(design, Set.of(OUTER))).apply(design);
            assertEquals(Optional.of(new GroupId("outer2")),
                    doubled.structure().group(new GroupId("inner2")).flatMap(Group::parent));
            assertEquals(Optional.of(new GroupId("inner2")),
                    doubled.structure().resource(new ResourceId("a2")).flatMap(Resource::group));
        }

        @Test void loadsAndAssumptionsAreCopiedToo() {
            var loaded = new Edit.SetLoad(A, Optional.of(LOAD)).apply(design);
            assertEquals(Optional.of(LOAD), new Edit.Insert(Fragment.of(loaded, Set.of(A))).apply(loaded).workload()
                    .load(new ResourceId("a2")));
        }

        @Test void intoAnotherDesignNamesAreKeptWhereTheyAreFree() {
            var other = new Edit.Insert(Fragment.of(design, Set.of(A, NOTE))).apply(Design.named("Other"));
            assertEquals(Set.of(A), other.structure().resources().keySet());
            assertEquals(Optional.empty(), other.structure().resource(A).flatMap(Resource::group));
            assertTrue(other.contains(NOTE));
        }

        @Test void aMovedFragmentLandsElsewhere() {
            var moved = new Edit.Insert(Fragment.of(design, Set.of(A)).moved(new Point(8, 16))).apply(design);
            assertEquals(Optional.of(new Rectangle(8, 16, 188, 80)), moved.placement().bounds(new ResourceId("a2")));
        }
    }

    @Nested class Changing {
        @Test void anotherKindKeepsWhatIsSaid() {
            var setting = new RuleSetting(RuleSetting.Grade.OFF, "agreed");
            var said = after(design, new Edit.SetLabel(A, Optional.of("Label")),
                    new Edit.SetProperty(A, "Size", Optional.of(Value.of(3))),
                    new Edit.SetRule(Optional.of(A), "Rule", Optional.of(setting)));
            assertEquals(new Resource(A, "other", Optional.of("Label"), Map.of("Size", Value.of(3)), Map.of(),
                    Optional.of(INNER), Map.of("Rule", setting)),
                    new Edit.ChangeKind(A, "other").apply(said).structure().resource(A).orElseThrow());
        }

        @Test void settingWhatIsSetChangesNothing() {
            var set = new Edit.SetProperty(A, "Size", Optional.of(Value.of(3)));
            var once = set.apply(design);
            assertSame(once, set.apply(once));
        }

        @Test void clearingWhatIsNotSetChangesNothing() {
            assertSame(design, new Edit.SetLoad(A, Optional.empty()).apply(design));
            assertSame(design, new Edit.SetAssumption(A, "duration", Optional.empty()).apply(design));
            assertSame(design, new Edit.SetRule(Optional.of(A_B), "Rule", Optional.empty()).apply(design));
        }

        @Test void aDesignKeepsAnEnvironment() {
            assertSame(design, new Edit.SetEnvironments(List.of()).apply(design));
        }
    }

    @Nested class TheHistory {
        @Test void isUnmodifiedAgainAfterUndoingPastASave() {
            var saved = History.opened(design);
            var changed = saved.with(new Edit.SetText(NOTE, "Other"));
            assertTrue(changed.isModified());
            assertFalse(changed.undo().isModified());
        }

        @Test void forgetsWhatWasUndoneWhenSomethingElseIsDone() {
            var history = History.opened(design).with(new Edit.SetText(NOTE, "One")).undo()
                    .with(new Edit.SetText(NOTE, "Two"));
            assertFalse(history.canRedo());
        }

        @Test void ignoresAnEditThatChangesNothing() {
            var history = History.opened(design);
            assertSame(history, history.with(new Edit.Remove(Set.of(C))));
        }

        @Test void keepsFiveHundredSteps() {
            var history = History.opened(design);
            for (int i = 0; i <= History.LIMIT; i++) {
                history = history.with(new Edit.SetText(NOTE, "Text " + i));
            }
            assertEquals(History.LIMIT, history.past().size());
        }

        @Test void saysInWordsWhatWouldBeUndone() {
            assertEquals("Delete", History.opened(design).with(new Edit.Remove(Set.of(A))).past().getLast().label());
        }
    }
}
