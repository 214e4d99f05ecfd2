package io.archloom.catalog.reader;

import io.archloom.catalog.ColdStarts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cold starts looked up in a table: the runtime itself or the nearest version of its family, the architecture where it was
/// measured, and the memory that is nearest as a ratio.
record MeasuredColdStarts(Map<String, List<Row>> runtimes) implements ColdStarts {
    private static final Pattern VERSION = Pattern.compile("([A-Za-z]+)(\\d+)?(?:\\.(\\d+))?.*");

    /// @param memory in megabytes
    record Row(String architecture, int memory, Measurement measurement) {}

    MeasuredColdStarts {
        runtimes = Map.copyOf(runtimes);
    }

    @Override public Optional<Measurement> of(String runtime, String architecture, int memory) {
        return nearest(runtime).map(runtimes::get).flatMap(rows -> rows.stream()
                .min(Comparator.<Row, Boolean>comparing(row -> !row.architecture.equals(architecture))
                        .thenComparingDouble(row -> Math.abs(Math.log((double) row.memory / Math.max(1, memory))))))
                .map(Row::measurement);
    }

    private Optional<String> nearest(String runtime) {
        if (runtimes.containsKey(runtime)) {
            return Optional.of(runtime);
        }
        return runtimes.keySet().stream().filter(known -> family(known).equals(family(runtime)))
                .min(Comparator.<String>comparingInt(known -> Math.abs(version(known) - version(runtime)))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static String family(String runtime) {
        var match = VERSION.matcher(runtime);
        return match.matches() ? match.group(1) : runtime;
    }

    /// Python 3.14 as 314, Java 25 as 2,500.
    private static int version(String runtime) {
        var match = VERSION.matcher(runtime);
        if (!match.matches() || match.group(2) == null || match.group(2).length() > 4) {
            return 0;
        }
        var minor = Optional.ofNullable(match.group(3)).filter(digits -> digits.length() < 4).map(Integer::parseInt).orElse(0);
        return Integer.parseInt(match.group(2)) * 100 + minor;
    }
}
