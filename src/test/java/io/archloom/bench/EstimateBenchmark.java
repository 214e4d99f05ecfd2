package io.archloom.bench;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.estimate.Estimates;
import io.archloom.model.Design;
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

/// What all estimates of a design cost anew after an edit, each time with a number that was never there before.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class EstimateBenchmark {
    private final Catalog catalog = CatalogReader.shipped();
    private Design design;
    private double milliseconds = 100;

    @Param({"100", "500"})
    int resources;

    @Setup public void draw() {
        design = LargeDesign.of(resources);
    }

    @Benchmark public Estimates afterAnEdit() {
        milliseconds += 0.01;
        var edited = LargeDesign.edited(design, milliseconds);
        return Estimates.of(edited, catalog, Estimates.Options.of(edited));
    }
}
