package io.archloom;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Laws on random examples, repeatable.
///
///     Seeds.forEach(200, (random, seed) -> {
///         var design = randomDesign(random);
///         assertEquals(design, read(write(design)));
///     });
///
/// Seeds are 1, 2, 3, …, the same in every run, so a green suite stays green until the code changes. A failure names
/// its seed; `-Dseed=17` runs that example alone, `-Dseeds=5000` so many of each law. A seed that once failed is pinned with [#with] in a test of its own.
public final class Seeds {
    private Seeds() {}

    /// One example of a law.
    @FunctionalInterface
    public interface Law {
        void check(RandomGenerator random, long seed) throws Exception;
    }

    /// Checks `law` on `count` examples or as many as `-Dseeds` says, or on the one that `-Dseed` names.
    public static void forEach(int count, Law law) {
        var replayed = Long.getLong("seed");
        if (replayed != null) {
            with(replayed, law);
            return;
        }
        for (long seed = 1; seed <= Integer.getInteger("seeds", count); seed++) {
            with(seed, law);
        }
    }

    /// Checks `law` on the example of one seed.
    public static void with(long seed, Law law) {
        try {
            law.check(new SplittableRandom(seed), seed);
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("seed " + seed + " (replay with -Dseed=" + seed + "): " + failure.getMessage(), failure);
        }
    }
}
