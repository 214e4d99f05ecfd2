package io.archloom.bench;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.geometry.Point;
import io.archloom.geometry.Rectangle;
import io.archloom.layout.AutoLayout;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Hits;
import io.archloom.picture.Overlay;
import io.archloom.picture.Picture;
import io.archloom.picture.Routes;
import io.archloom.picture.Theme;
import io.archloom.picture.Viewport;
import java.util.List;
import java.util.Optional;
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

/// What it costs to draw: a frame of a drag is `routesAfterADrag` + `picture` + `marksInView`, and must fit into 16 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PictureBenchmark {
    @Param({"100", "500"}) private int resources;

    private final Catalog catalog = CatalogReader.shipped();
    private Design design;
    private Design dragged;
    private Routes routes;
    private Hits hits;
    private Viewport viewport;
    private Point somewhere;

    @Setup
    public void draw() {
        var drawn = LargeDesigns.of(resources);
        design = drawn.withPlacement(AutoLayout.of(drawn, catalog));
        routes = Routes.of(design, catalog);
        ResourceId card = List.copyOf(design.placement().resources().keySet()).get(resources / 2);
        var box = design.placement().resources().get(card);
        dragged = design.withPlacement(design.placement().with(card, box.translate(new Point(24, 40))));
        hits = Hits.of(design, catalog, routes);
        viewport = Viewport.of(picture());
        somewhere = box.center();
    }

    @Benchmark
    public Routes routesFromScratch() {
        return Routes.of(design, catalog);
    }

    @Benchmark
    public Routes routesAfterADrag() {
        return routes.updated(dragged, catalog);
    }

    @Benchmark
    public Picture picture() {
        return DesignPicture.of(design, catalog, routes, Overlay.NONE, Theme.LIGHT);
    }

    @Benchmark
    public Hits hitsFromScratch() {
        return Hits.of(design, catalog, routes);
    }

    @Benchmark
    public Optional<Hits.Hit> hit() {
        return hits.at(somewhere, 5);
    }

    @Benchmark
    public int marksInView() {
        return viewport.marks(new Rectangle(somewhere.x() - 700, somewhere.y() - 450, 1400, 900), 1).size();
    }
}
