package io.archloom.bench;

import io.archloom.catalog.reader.CatalogReader;
import io.archloom.edit.Edit;
import io.archloom.geometry.Rectangle;
import io.archloom.model.Connection;
import io.archloom.model.Connection.End;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.value.Value;
import io.archloom.workbench.Analysis;
import io.archloom.workbench.Analyst;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From an edit to the new problems, cost, latency and template. Within a frame (16 ms) at 100 resources, within 50 ms at 500.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBenchmark {
    private static final ConnectionId EXTRA = new ConnectionId("extra");

    @Param({"100", "500"})
    int resources;

    private final Analyst analyst = new Analyst(CatalogReader.shipped());
    private Design design = Design.named("none");
    private int edits;

    @Setup public void draw() {
        design = LargeDesigns.of(resources);
        analyst.analyse(design);
    }

    @Benchmark
    public Analysis property() {
        return after(new Edit.SetProperty(new ResourceId("Charge3"), "MemorySize", Optional.of(Value.of(512 + edits % 2 * 512))));
    }

    @Benchmark
    public Analysis connection() {
        return after(edits % 2 == 0
                ? new Edit.Connect(Connection.of(EXTRA, new End(new ResourceId("Receipt3"), "calls"), new End(new ResourceId("Table3"), "items")))
                : new Edit.Remove(Set.of(EXTRA)));
    }

    @Benchmark
    public Analysis move() {
        return after(new Edit.Place(Map.of(new ResourceId("Charge3"), new Rectangle(edits % 100 * 8, 8, 188, 80))));
    }

    private Analysis after(Edit edit) {
        edits++;
        design = edit.apply(design);
        return analyst.analyse(design);
    }
}
