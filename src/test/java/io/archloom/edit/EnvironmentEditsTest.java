package io.archloom.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.Standing;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Assumption;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Load;
import io.archloom.model.Resource;
import io.archloom.model.Scenario;
import io.archloom.model.Workload;
import io.archloom.quantity.Rate;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvironmentEditsTest {
    private static final ResourceId ORDERS = new ResourceId("Orders");
    private static final ResourceId BILLS = new ResourceId("Bills");
    private static final Load BUSY = Load.constant(Rate.perMonth(1_000_000));

    private static Design design() {
        return all(Design.named("Shop"),
                new Edit.AddResource(Resource.of(ORDERS, "aws/lambda-function").withProperty("MemorySize", Optional.of(Value.of(512))),
                        new Rectangle(0, 0, 188, 80)),
                new Edit.AddResource(Resource.of(BILLS, "aws/sqs-queue"), new Rectangle(0, 200, 188, 80)),
                new Edit.AddEnvironment(Environment.of("dev", "eu-west-1")),
                new Edit.ChangeEnvironment("dev", new EnvironmentChange.Property(ORDERS, "MemorySize", Optional.of(Value.of(128)))),
                new Edit.ChangeEnvironment("dev", new EnvironmentChange.SourceLoad(ORDERS, Optional.of(BUSY))),
                new Edit.ChangeEnvironment("dev", new EnvironmentChange.Usage(ORDERS, "duration", Optional.of(Assumption.typed(Value.of(9))))),
                new Edit.ChangeEnvironment("dev", new EnvironmentChange.Tag("stage", Optional.of("dev"))),
                new Edit.ChangeEnvironment("dev", new EnvironmentChange.Existing(BILLS, Optional.of(Standing.byName("bills")))));
    }

    private static Design all(Design design, Edit... edits) {
        return new Edit.Batch("", List.of(edits)).apply(design);
    }

    @Test void aDesignInAnEnvironmentIsWhatThatSays() {
        var dev = design().in("dev");

        assertEquals(Optional.of(Value.of(128)), Optional.ofNullable(dev.structure().resource(ORDERS).orElseThrow().properties().get("MemorySize")));
        assertEquals(Optional.of(BUSY), dev.workload().load(ORDERS));
        assertEquals(Optional.of(Assumption.typed(Value.of(9))), dev.workload().assumption(ORDERS, "duration"));
        assertEquals(Map.of("stage", "dev"), dev.settings().tags());
        assertEquals(List.of(Environment.of("dev", "eu-west-1").withExisting(BILLS, Optional.of(Standing.byName("bills")))), dev.environments());
        assertSame(dev, dev.in("dev"), "what is applied is applied once");
        assertSame(dev.structure().resource(BILLS).orElseThrow(), design().in("dev").withStructure(dev.structure()).structure().resource(BILLS).orElseThrow());
    }

    @Test void theOtherEnvironmentIsAsDrawn() {
        var production = design().in("production");

        assertEquals(design().structure(), production.structure());
        assertEquals(Workload.NONE, production.workload());
        assertEquals(1, production.environments().size());
    }

    @Test void nothingGivesThePropertyItsDefault() {
        var edit = new Edit.ChangeEnvironment("dev", new EnvironmentChange.Property(ORDERS, "MemorySize", Optional.of(Value.NULL)));

        assertFalse(edit.apply(design()).in("dev").structure().resource(ORDERS).orElseThrow().properties().containsKey("MemorySize"));
    }

    @Test void anEnvironmentMayBeOperatedWhereTheDesignIsNot() {
        var operated = new Edit.ChangeEnvironment("dev", new EnvironmentChange.Operations(Optional.of(true))).apply(design());

        assertTrue(operated.in("dev").settings().operations());
        assertFalse(operated.in("production").settings().operations());
        assertEquals(design(), new Edit.ChangeEnvironment("dev", new EnvironmentChange.Operations(Optional.empty())).apply(operated));
    }

    @Test void takingBackAnOverrideLeavesNoTrace() {
        var left = all(design(), new Edit.ChangeEnvironment("dev", new EnvironmentChange.Property(ORDERS, "MemorySize", Optional.empty())));

        assertEquals(Map.of(), left.environment("dev").orElseThrow().properties());
    }

    @Test void whatAnEnvironmentSaysFollowsItsElement() {
        var renamed = new Edit.Rename(BILLS, new ResourceId("Invoices")).apply(design());
        assertEquals(Set.of(new ResourceId("Invoices")), renamed.environment("dev").orElseThrow().existing().keySet());

        var removed = new Edit.Remove(Set.of(ORDERS, BILLS)).apply(design());
        assertEquals(Environment.of("dev", "eu-west-1").withTag("stage", Optional.of("dev")), removed.environment("dev").orElseThrow());
    }

    @Test void aCopyIsSaidTheSameOfButDoesNotExist() {
        var copied = new Edit.Insert(Fragment.of(design(), Set.of(ORDERS, BILLS))).apply(design());
        var dev = copied.environment("dev").orElseThrow();
        var copy = new ResourceId("Orders2");

        assertEquals(Optional.of(Value.of(128)), dev.property(copy, "MemorySize"));
        assertEquals(Optional.of(BUSY), dev.workload().load(copy));
        assertEquals(Set.of(BILLS), dev.existing().keySet());
    }

    @Test void aChangeOfWhatIsNotThereIsIgnored() {
        var design = design();
        var gone = new ResourceId("Gone");

        assertSame(design, new Edit.ChangeEnvironment("dev", new EnvironmentChange.Existing(gone, Optional.of(Standing.byName("x")))).apply(design));
        assertSame(design, new Edit.ChangeEnvironment("nowhere", new EnvironmentChange.Region("eu-west-2")).apply(design));
        assertSame(design, new Edit.AddEnvironment(Environment.of("dev", "us-east-1")).apply(design));
        assertSame(design, new Edit.RenameEnvironment("dev", "production").apply(design));
        assertSame(design, new Edit.RenameEnvironment("dev", "not a name").apply(design));
        assertSame(design, new Edit.SetEnvironments(List.of(Environment.PRODUCTION, Environment.PRODUCTION)).apply(design));
    }

    @Test void scenariosFollowTheirEnvironment() {
        var design = new Edit.SetScenarios(List.of(new Scenario("busy", "dev", Workload.NONE))).apply(design());

        assertEquals("test", new Edit.RenameEnvironment("dev", "test").apply(design).scenarios().getFirst().environment());
        assertTrue(new Edit.RemoveEnvironment("dev").apply(design).scenarios().isEmpty());
    }

    @Test void theLastEnvironmentStays() {
        var one = new Edit.RemoveEnvironment("dev").apply(design());

        assertEquals(1, one.environments().size());
        assertSame(one, new Edit.RemoveEnvironment("production").apply(one));
    }

    @Test void everyChangeHasALabel() {
        assertEquals("Change region", new Edit.ChangeEnvironment("dev", new EnvironmentChange.Region("eu-west-2")).label());
    }
}
