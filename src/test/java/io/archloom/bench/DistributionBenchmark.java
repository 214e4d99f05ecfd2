package io.archloom.bench;

import io.archloom.quantity.Distribution;
import io.archloom.quantity.Percentiles;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the algebra of delays costs; a design of 500 resources does each of these some thousand times.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DistributionBenchmark {
    private final Distribution hop = Distribution.lognormal(16, 50);
    private final Distribution work = Distribution.lognormal(80, 260);
    private final Distribution overhead = Distribution.constant(5);

    @Benchmark
    public Distribution plus() {
        return hop.plus(work);
    }

    @Benchmark
    public Distribution plusConstant() {
        return work.plus(overhead);
    }

    @Benchmark
    public Distribution max() {
        return hop.max(work);
    }

    @Benchmark
    public Distribution mix() {
        return hop.mix(0.02, work);
    }

    @Benchmark
    public Distribution tenTimes() {
        return hop.times(10);
    }

    @Benchmark
    public Distribution lognormal() {
        return Distribution.lognormal(16, 50);
    }

    @Benchmark
    public Percentiles percentiles() {
        return work.percentiles();
    }
}
