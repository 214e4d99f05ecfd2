package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.edit.Edit;
import io.archloom.file.Opened.Readable;
import io.archloom.geometry.Rectangle;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Load;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DesignFileTest {
    private static final String ORDERS = """
            # Our shop's orders
            archloom: 1
            name: Orders
            description: Takes orders.

            resources:
              # the front door
              ShopApi: {kind: aws/http-api}
              PlaceOrder:
                kind: aws/lambda-function
                group: checkout
                properties:
                  Timeout: 10    # seconds
                  Environment: !Ref Stage
              Queue:
                kind: aws/sqs-queue
                rules:
                  Sqs.NoDeadLetter: {grade: off, reason: replayed by hand}

            connections:
              ShopApi-PlaceOrder:
                from: ShopApi.routes
                to: PlaceOrder.invoke
                properties: {Method: POST, Path: /orders}

            groups:
              checkout: {title: Checkout}

            workload:
              loads:
                ShopApi: 2 million/month
                Queue: {rate: 10/s, profile: {burst: {share: 60 %, hours: 2}}}
              assumptions:
                PlaceOrder: {duration: {value: 71, measured: 2026-10 CloudWatch}, packageSize: 5}

            environments:
              - {name: production, region: eu-west-1}

            walkthrough:
              - title: The order
                view: [0, 0, 800, 600]
                highlight: [PlaceOrder, "connection:ShopApi-PlaceOrder"]

            placement:
              resources:
                ShopApi: [80, 80, 188, 80]
                PlaceOrder: [360, 80, 188, 80]
              groups:
                checkout: [340, 40, 240, 160]
              notes:
                hint: {text: "Look here", bounds: [0, 0, 100, 40]}
            """;

    private static Readable open(String text) {
        var opened = assertInstanceOf(Readable.class, DesignReader.read(text, "orders.archloom.yaml"));
        assertEquals(List.of(), opened.problems());
        return opened;
    }

    @Test void everythingIsRead() {
        var design = open(ORDERS).design();

        assertEquals(Set.of("ShopApi", "PlaceOrder", "Queue"), design.structure().resources().keySet().stream()
                .map(ResourceId::value).collect(Collectors.toSet()));
        assertEquals(Value.of(10), design.structure().resources().get(new ResourceId("PlaceOrder")).properties()
                .get("Timeout"));
        assertEquals(new Load.Burst(0.6, 2), design.workload().load(new ResourceId("Queue")).get().profile());
        assertEquals(Optional.of("2026-10 CloudWatch"),
                design.workload().assumption(new ResourceId("PlaceOrder"), "duration").get().measured());
        assertEquals("eu-west-1", design.environment().region());
        assertEquals(List.of(new ResourceId("PlaceOrder"), new ConnectionId("ShopApi-PlaceOrder")),
                List.copyOf(design.walkthrough().steps().getFirst().highlighted()));
    }

    @Test void anUnchangedDesignChangesNoByte() {
        var opened = open(ORDERS);
        var sameAgain = new Edit.Batch("", List.of(
                new Edit.SetProperty(new ResourceId("PlaceOrder"), "Timeout", Optional.of(Value.of(11))),
                new Edit.SetProperty(new ResourceId("PlaceOrder"), "Timeout", Optional.of(Value.of(10)))));

        assertSame(opened.document().text(), opened.textOf(opened.design()));
        assertEquals(ORDERS, opened.textOf(sameAgain.apply(opened.design())));
    }

    @Test void movingACardChangesOneLine() {
        var opened = open(ORDERS);
        var moved = new Edit.Place(Map.of(new ResourceId("ShopApi"), new Rectangle(88, 80, 188, 80)));

        assertEquals(ORDERS.replace("ShopApi: [80,", "ShopApi: [88,"), opened.textOf(moved.apply(opened.design())));
    }

    @Test void aChangeKeepsCommentsAndTheUsersSpelling() {
        var opened = open(ORDERS);
        var slower = new Edit.SetProperty(new ResourceId("PlaceOrder"), "Timeout", Optional.of(Value.of(20)));

        assertEquals(ORDERS.replace("Timeout: 10    #", "Timeout: 20    #"),
                opened.textOf(slower.apply(opened.design())));
    }

    @Test void removingAResourceRemovesWhatIsSaidOfIt() {
        var opened = open(ORDERS);
        var without = new Edit.Remove(Set.of(new ResourceId("PlaceOrder"))).apply(opened.design());

        var again = open(opened.textOf(without)).design();

        assertEquals(Map.of(), again.structure().connections());
        assertEquals(without.workload(), again.workload());
    }

    @Test void aNewDesignIsReadAsItWas() {
        var design = open(ORDERS).design();

        assertEquals(design, open(Opened.newText(design)).design());
    }

    @Test void faultyEntriesStayInTheFile() {
        var text = ORDERS + "surprise: kept\n";
        var opened = assertInstanceOf(Readable.class, DesignReader.read(text, "f"));
        var moved = new Edit.Place(Map.of(new ResourceId("ShopApi"), new Rectangle(88, 80, 188, 80)));

        assertEquals(1, opened.problems().size());
        assertTrue(opened.textOf(moved.apply(opened.design())).endsWith("surprise: kept\n"));
    }

    @Test void aNewerVersionIsReadOnly() {
        var opened = assertInstanceOf(Readable.class,
                DesignReader.read(ORDERS.replace("archloom: 1", "archloom: 2") + "novelty: 1\n", "f"));

        assertTrue(opened.readOnly());
        assertEquals(3, opened.design().structure().resources().size());
    }

    /// Each pair: a broken text, and the first fault as `line:column rule`.
    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("", "1:1 File.NotDesign"),
            Map.entry("- 1", "1:1 File.NotDesign"),
            Map.entry("name: x", "1:1 File.NotDesign"),
            Map.entry("archloom: one", "1:1 File.Version"),
            Map.entry("archloom: [", "1:12 File.Unreadable"),
            Map.entry("archloom: 1\nresources: 5", "2:12 File.NotMap"),
            Map.entry("archloom: 1\nresources: [a]", "2:12 File.NotMap"),
            Map.entry("archloom: 1\nresources:\n  A: x", "3:6 File.NotMap"),
            Map.entry("archloom: 1\nresources:\n  A: {label: x}", "3:6 File.Missing"),
            Map.entry("archloom: 1\nresources:\n  A-1: {kind: k}", "3:3 File.BadResourceName"),
            Map.entry("archloom: 1\nresources:\n  A: {kind: k, colour: red}", "3:16 File.UnknownKey"),
            Map.entry("archloom: 1\nresources:\n  A: {kind: [k]}", "3:13 File.NotText"),
            Map.entry("archloom: 1\nresources:\n  A: {kind: k, group: g}", "3:23 File.UnknownElement"),
            Map.entry("archloom: 1\nresources:\n  A: {kind: k, group: ' '}", "3:23 File.BadName"),
            Map.entry("archloom: 1\nresources:\n  A: {kind: k}\n  A: {kind: k}", "4:3 File.Unreadable"),
            Map.entry("archloom: 1\nconnections:\n  c: {from: A.x, to: A.y}", "3:13 File.DanglingEnd"),
            Map.entry("archloom: 1\nconnections:\n  c: {from: A, to: A.y}", "3:13 File.BadEnd"),
            Map.entry("archloom: 1\nconnections:\n  c: {to: A.y}", "3:6 File.Missing"),
            Map.entry("archloom: 1\ngroups:\n  g: {parent: g}", "3:3 File.BadParent"),
            Map.entry("archloom: 1\ngroups:\n  g: {parent: h}\n  h: {parent: g}", "3:3 File.BadParent"),
            Map.entry("archloom: 1\ngroups:\n  g: {of: A}", "3:3 File.UnknownElement"),
            Map.entry("archloom: 1\ngroups:\n  g: {of: A-1}", "3:11 File.BadResourceName"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\ngroups:\n  g: {of: A}\n  h: {of: A}", "5:3 File.SecondInside"),
            Map.entry("archloom: 1\nresources: {A: {kind: k, group: h}}\ngroups:\n  g: {of: A}\n  h: {}", "4:3 File.InsideMember"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\ngroups: {g: {of: A}}\nplacement: {resources: {A: [0, 0, 8, 8]}}",
                    "4:25 File.CardOfFrame"),
            Map.entry("archloom: 1\nworkload: {loads: {A: 1/s}}", "2:20 File.UnknownElement"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: fast}}", "3:23 File.BadRate"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: -1/s}}", "3:23 File.BadRate"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: {profile: constant}}}",
                    "3:23 File.Missing"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\nworkload: {loads: {A: {rate: 1/s, profile: odd}}}",
                    "3:44 File.BadProfile"),
            Map.entry("archloom: 1\nenvironments: {a: b}", "2:15 File.NotList"),
            Map.entry("archloom: 1\nenvironments: [{region: x}]", "2:16 File.Missing"),
            Map.entry("archloom: 1\nwalkthrough: [{title: x}]", "2:15 File.Missing"),
            Map.entry("archloom: 1\nwalkthrough: [{view: [0, 0, 0, 0]}]", "2:22 File.NotRectangle"),
            Map.entry("archloom: 1\nwalkthrough: [{view: [0, 0, 9, 9], highlight: ['x:y']}]", "2:48 File.BadName"),
            Map.entry("archloom: 1\nplacement: {resources: {A: [0, 0, 1, 1]}}", "2:25 File.UnknownElement"),
            Map.entry("archloom: 1\nresources: {A: {kind: k}}\nplacement: {resources: {A: [0, .inf, 1, 1]}}",
                    "3:28 File.NotRectangle"),
            Map.entry("archloom: 1\nplacement: {notes: {n: {text: a}}}", "2:24 File.Missing"),
            Map.entry("archloom: 1\nplacement: {extra: 1}", "2:13 File.UnknownKey"),
            Map.entry("archloom: 1\nsettings: {freeTier: maybe}", "2:22 File.NotBoolean"),
            Map.entry("archloom: 1\nsettings: {rules: {R: {grade: off}}}", "2:23 File.NoReason"),
            Map.entry("archloom: 1\nsettings: {rules: {R: {grade: x, reason: y}}}", "2:31 File.BadGrade"),
            Map.entry("archloom: 1\nbogus: 1", "2:1 File.UnknownKey"),
            Map.entry("archloom: 1\n\tname: x", "2:1 File.Unreadable"),
            Map.entry("archloom: 1\nname: !!javax.script.ScriptEngineManager x", "2:7 File.Unreadable"));

    @TestFactory List<DynamicTest> aBrokenFileSaysWhereAndWhat() {
        return BROKEN.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(broken -> DynamicTest.dynamicTest(
                "\"" + broken.getKey().replace("\n", "⏎") + "\"", () -> {
                    var opened = DesignReader.read(broken.getKey(), "f");
                    var first = opened.problems().getFirst();
                    assertEquals("f:" + broken.getValue(), first.place() + " " + first.rule());
                    assertTrue(!first.message().isBlank() && !first.advice().isBlank());
                })).toList();
    }
}
