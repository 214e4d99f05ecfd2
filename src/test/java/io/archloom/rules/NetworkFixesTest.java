package io.archloom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.estimate.Estimates;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the fixes of networks' rules do.
class NetworkFixesTest {
    private static List<Problem> problems(Design design) {
        var catalog = CatalogReader.shipped();
        return Rules.of(catalog).judge(design, Estimates.of(design, catalog, Estimates.Options.of(design))).problems().stream().filter(p -> p.rule().startsWith("Network.")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "N: vpc NatGateways=none; T: subnets; T in N; F: lambda-function; F in T; X: external-http-service; F.calls > X.requests",
        "N: vpc NatGateways=none; T: subnets Access=isolated; T in N; F: lambda-function; F in T; Q: sqs-queue; F.calls > Q.messages",
        "N: vpc NatGateways=none; T: subnets Access=public; T in N; F: lambda-function; F in T; X: external-http-service; F.calls > X.requests",
        "N: vpc NatGateways=none; T: subnets Endpoints=[logs]; T in N; S: ecs-service; S in T",
        "N: vpc AvailabilityZones=1; T: subnets; T in N; S: ecs-service; S in T",
        "N: vpc; T: subnets; U: subnets; T in N; U in N",
        "N: vpc; M: vpc; frame N; frame M",
        "N: vpc CidrBlock=10.0.0.0/20; frame N",
        "N: vpc; T: subnets; T in N; frame T; S: ecs-service",
        "N: vpc; T: subnets; T in N; frame T; S: ecs-service; S in N"})
    void everyFixMendsWhatItIsOfferedFor(String line) {
        var design = Line.design(line);
        var found = problems(design);
        assertEquals(1, found.size(), found.toString());
        assertTrue(!found.getFirst().fixes().isEmpty(), found.toString());
        for (var fix : found.getFirst().fixes()) {
            assertEquals(List.of(), problems(fix.edit().apply(design)), fix.label());
        }
    }

    @Test void whatIsMovedIntoAFullTierFindsRoomAndTheFrameGrows() {
        var design = Line.design("N: vpc; T: subnets; T in N; A: ecs-service; A in T; B: ecs-service");
        design = new Edit.Place(Map.of(new GroupId("N"), new Rectangle(0, 0, 400, 240), new GroupId("T"), new Rectangle(24, 48, 240, 152),
                new ResourceId("A"), new Rectangle(48, 96, 188, 80), new ResourceId("B"), new Rectangle(800, 96, 188, 80))).apply(design);
        var moved = problems(design).getFirst().fixes().getFirst().edit().apply(design);
        var frame = moved.placement().bounds(new GroupId("T")).orElseThrow();
        var b = moved.placement().bounds(new ResourceId("B")).orElseThrow();
        assertTrue(frame.contains(b), frame + " " + b);
        assertTrue(!b.intersects(moved.placement().bounds(new ResourceId("A")).orElseThrow()));
    }
}
