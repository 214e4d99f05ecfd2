package io.archloom.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Resource;
import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocallyTest {
    private static final ResourceId CHARGE = new ResourceId("Charge");
    private static final Design DESIGN = new Edit.Batch("", List.of(
            new Edit.AddResource(Resource.of(CHARGE, "aws/lambda-function"), new Rectangle(0, 0, 100, 80)), memory(512),
            new Edit.AddEnvironment(Environment.of("dev", "eu-west-1")))).apply(Design.named("Test"));

    private static Edit memory(int megabytes) {
        return new Edit.SetProperty(CHARGE, "MemorySize", Optional.of(Value.of(megabytes)));
    }

    private static Optional<Value> drawn(Design design) {
        return Optional.ofNullable(design.structure().resources().get(CHARGE).properties().get("MemorySize"));
    }

    private static Optional<Value> inDev(Design design) {
        return design.environment("dev").orElseThrow().property(CHARGE, "MemorySize");
    }

    private static Design apply(Edit edit, Design design, boolean only) {
        return Locally.of(edit, design, "dev", only).apply(design);
    }

    @Test void whatIsMeantForAllIsLeftAsItIs() {
        var edit = memory(256);
        assertSame(edit, Locally.of(edit, DESIGN, "dev", false));
    }

    @Test void whatIsMeantForOneIsSaidThere() {
        var changed = apply(memory(256), DESIGN, true);
        assertEquals(Optional.of(Value.of(512)), drawn(changed));
        assertEquals(Optional.of(Value.of(256)), inDev(changed));
    }

    @Test void whatIsSaidThereAlreadyIsChangedThere() {
        var changed = apply(memory(128), apply(memory(256), DESIGN, true), false);
        assertEquals(Optional.of(Value.of(512)), drawn(changed));
        assertEquals(Optional.of(Value.of(128)), inDev(changed));
    }

    @Test void whatIsAsDrawnAgainNeedsNoSaying() {
        assertEquals(DESIGN, apply(memory(512), apply(memory(256), DESIGN, true), true));
    }

    @Test void noValueIsTheDefaultThereAndThenAsDrawn() {
        var none = new Edit.SetProperty(CHARGE, "MemorySize", Optional.empty());
        var standard = apply(none, DESIGN, true);
        assertEquals(Optional.of(Value.NULL), inDev(standard));
        assertEquals(DESIGN, apply(none, standard, true));
    }

    @Test void eachOfSeveralIsTakenByItself() {
        var both = new Edit.Batch("both", List.of(memory(256), new Edit.SetLabel(CHARGE, Optional.of("Charge it"))));
        var changed = apply(both, DESIGN, true);
        assertEquals("Charge it", changed.structure().resources().get(CHARGE).title());
        assertEquals(Optional.of(Value.of(256)), inDev(changed));
    }
}
